package org.ecoplan.indicator.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.MeasurementsRecorded;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.indicator.Stored;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.testkit.Backends;
import org.ecoplan.testkit.PublishedEvents;
import org.junit.jupiter.api.Test;

/** The kit's outbox and relay, in a service with a real database and a real Kafka. */
@QuarkusTest
@WithTestResource(Backends.class)
class OutboxTest {

    private static final int WRITERS = 8;
    private static final int KEYS = 5;
    private static final int EVENTS_OF_A_KEY = 100;

    @Inject
    Outbox outbox;

    @Inject
    Stored stored;

    @Inject
    ObjectMapper json;

    @Test
    void anEventWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(event("none", 1))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(event("rolled-back", 1));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        commit(event("after-rollback", 1));

        stored.untilOutboxIsEmpty();

        assertThat(told("after-rollback")).containsExactly(1L);
        assertThat(told("rolled-back")).isEmpty();
    }

    @Test
    void whatKafkaHasIsForgotten() {
        commit(event("forgotten", 1));

        stored.untilOutboxIsEmpty();

        assertThat(told("forgotten")).containsExactly(1L);
    }

    @Test
    void anEventOfATransactionThatCommitsLateIsToldToo() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> late = other.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(event("late", 1));
            appended.countDown();
            waitFor(mayCommit);
        }));
        waitFor(appended);
        IntStream.rangeClosed(1, 20).forEach(i -> commit(event("early", i)));
        await().atMost(Duration.ofSeconds(30)).until(() -> told("early").size() == 20);
        assertThat(told("late")).isEmpty();

        mayCommit.countDown();

        late.get(30, TimeUnit.SECONDS);
        other.shutdown();
        stored.untilOutboxIsEmpty();
        assertThat(told("late")).containsExactly(1L);
    }

    @Test
    void ofManyConcurrentTransactionsNoEventIsLostAndEachKeyKeepsItsOrder() throws Exception {
        List<ReentrantLock> locks =
                IntStream.range(0, KEYS).mapToObj(i -> new ReentrantLock()).toList();
        long[] revisions = new long[KEYS];
        List<Callable<Void>> transactions = new ArrayList<>();
        for (int i = 0; i < KEYS * EVENTS_OF_A_KEY; i++) {
            int key = i % KEYS;
            boolean rollBack = i % 7 == 0;
            transactions.add(() -> {
                locks.get(key).lock();
                try {
                    if (rollBack) {
                        rollBack(event("busy-" + key, revisions[key] + 1));
                    }
                    commit(event("busy-" + key, ++revisions[key]));
                    return null;
                } finally {
                    locks.get(key).unlock();
                }
            });
        }
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

        for (Future<Void> transaction : writers.invokeAll(transactions)) {
            transaction.get();
        }

        writers.shutdown();
        stored.untilOutboxIsEmpty();
        for (int key = 0; key < KEYS; key++) {
            assertThat(told("busy-" + key))
                    .isEqualTo(IntStream.rangeClosed(1, EVENTS_OF_A_KEY)
                            .mapToObj(Long::valueOf)
                            .toList());
        }
    }

    @Test
    void theLargestEventIsTold() {
        commit(large("largest", 1, Outbox.LARGEST_EVENT));

        stored.untilOutboxIsEmpty();

        assertThat(PublishedEvents.of(EventType.MEASUREMENTS_RECORDED, "largest/load/large/1"))
                .singleElement()
                .extracting(record -> record.value().length())
                .isEqualTo(Outbox.LARGEST_EVENT);
    }

    @Test
    void anEventThatIsTooLargeForKafkaIsRefusedBeforeItIsStored() {
        EventData tooLarge = large("too-large", 2, Outbox.LARGEST_EVENT + 1);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.appendAll(List.of(large("too-large", 1, 1000), tooLarge))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too-large/load/large/2")
                .hasMessageContaining("1000001 bytes");

        stored.untilOutboxIsEmpty();
        assertThat(PublishedEvents.of(EventType.MEASUREMENTS_RECORDED))
                .noneMatch(record -> record.key().startsWith("too-large"));
    }

    // More than the relay takes at once.
    @Test
    void manyLargeEventsAreToldInTheirOrder() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendAll(IntStream.rangeClosed(1, 12)
                        .mapToObj(part -> large("many-large", part, Outbox.LARGEST_EVENT))
                        .toList()));

        stored.untilOutboxIsEmpty();

        assertThat(PublishedEvents.of(EventType.MEASUREMENTS_RECORDED))
                .extracting(ConsumerRecord::key)
                .filteredOn(key -> key.startsWith("many-large"))
                .isEqualTo(IntStream.rangeClosed(1, 12)
                        .mapToObj(part -> "many-large/load/large/" + part)
                        .toList());
    }

    @Test
    void anEventIsACloudEventKeyedByItsThing() {
        commit(event("described", 1));

        stored.untilOutboxIsEmpty();

        ConsumerRecord<String, String> record = PublishedEvents.of(EventType.MEASUREMENT_RECORDED, key("described"))
                .get(0);
        Map<String, String> headers = StreamSupport.stream(record.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/indicator-service")
                .containsEntry("ce_type", "org.ecoplan.measurement.recorded.v1")
                .containsEntry("ce_subject", key("described"))
                .containsEntry("content-type", "application/json")
                .containsOnlyKeys(
                        "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "content-type");
        assertThat(headers.get("ce_id")).matches("\\d+");
        assertThat(Instant.parse(headers.get("ce_time"))).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(record.value())
                .isEqualTo(
                        "{\"plan\":\"described\",\"subIndicator\":\"1\",\"region\":\"990000\",\"period\":\"2020\","
                                + "\"revision\":1,\"value\":80.80,\"status\":\"FINAL\",\"recordedAt\":\"2021-01-01T00:00:00Z\"}");
    }

    @Test
    void whatBelongsToOnePlanIsInOnePartitionOfEachTopic() {
        List<String> plans = Stream.of("a", "b", "c", "d", "e", "f")
                .map(name -> "placed-" + name)
                .toList();
        plans.forEach(plan -> SamplePlan.named(plan).load().statusCode(201));

        stored.untilOutboxIsEmpty();

        List<ConsumerRecord<String, String>> records = Stream.of(
                        EventType.PLAN_DEFINED, EventType.REQUIREMENT_ASSIGNED, EventType.MEASUREMENT_RECORDED)
                .flatMap(type -> PublishedEvents.of(type).stream())
                .toList();
        Map<String, Set<Integer>> partitions = plans.stream()
                .collect(Collectors.toMap(
                        plan -> plan,
                        plan -> records.stream()
                                .filter(record -> record.key().equals(plan)
                                        || record.key().startsWith(plan + "/"))
                                .map(ConsumerRecord::partition)
                                .collect(Collectors.toSet())));
        assertThat(partitions.values())
                .allSatisfy(ofOnePlan -> assertThat(ofOnePlan).hasSize(1));
        assertThat(partitions.values().stream().distinct()).hasSizeGreaterThan(1);
    }

    private void commit(EventData event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
    }

    private void rollBack(MeasurementRecorded event) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(event);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
    }

    private static List<Long> told(String plan) {
        return PublishedEvents.of(EventType.MEASUREMENT_RECORDED, key(plan)).stream()
                .map(record -> Long.valueOf(record.value().replaceFirst(".*\"revision\":(\\d+).*", "$1")))
                .toList();
    }

    private static String key(String plan) {
        return plan + "/1/990000/2020";
    }

    private static MeasurementRecorded event(String plan, long revision) {
        return new MeasurementRecorded(
                plan,
                "1",
                "990000",
                Period.parse("2020"),
                revision,
                new BigDecimal("80.80"),
                null,
                null,
                MeasurementStatus.FINAL,
                false,
                Instant.parse("2021-01-01T00:00:00Z"));
    }

    /** An event of a size in bytes that no compression makes much smaller. */
    private MeasurementsRecorded large(String plan, int part, int size) {
        int filling = size - written(withStage(plan, part, "")).length();
        String noise = new Random(part)
                .ints(filling, '0', 'z')
                .map(letter -> letter == '\\' ? '-' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return withStage(plan, part, noise);
    }

    private static MeasurementsRecorded withStage(String plan, int part, String stage) {
        return new MeasurementsRecorded(
                plan,
                "large",
                part,
                List.of(new MeasurementRecorded(
                        plan,
                        "1",
                        "990000",
                        Period.parse("2020"),
                        1,
                        null,
                        stage,
                        null,
                        MeasurementStatus.FINAL,
                        false,
                        Instant.parse("2021-01-01T00:00:00Z"))));
    }

    private String written(EventData event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
