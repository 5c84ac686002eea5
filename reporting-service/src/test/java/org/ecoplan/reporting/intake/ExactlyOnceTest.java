package org.ecoplan.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.reporting.RealPlan.CITY;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

/** State, verdicts, announcements and offsets are one transaction. */
@QuarkusTest
@WithTestResource(Backends.class)
class ExactlyOnceTest {

    private static final TopicPartition PARTITION = new TopicPartition("exactly-once", 3);

    @Inject
    IntakeHandler handler;

    @Inject
    Batches batches;

    @Inject
    Refusal refusal;

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Test
    void aTransactionThatFailsLeavesNothing() {
        // Given
        String plan = "failing-2019-2030";
        refusal.refuseNext(plan, 1);
        Batch batch = batch(100, RealPlan.events(plan));

        // When
        assertThatThrownBy(() -> handler.apply(batch)).hasMessageContaining("refused on purpose");

        // Then
        assertThat(database.nextOffset(PARTITION)).isZero();
        assertThat(database.verdicts(plan)).isEmpty();
        for (String known : List.of("known_plan", "known_measurement", "known_requirement", "known_project")) {
            for (String table : List.of(known, known + "_revision")) {
                assertThat(database.count("select count(*) from " + table + " where plan = ?", plan))
                        .as(table)
                        .isZero();
            }
        }
        assertThat(database.count("select count(*) from verdict_change where plan = ?", plan))
                .isZero();
        assertThat(database.count("select count(*) from outbox where partition_key = ?", plan))
                .isZero();
    }

    @Test
    void offsetsAreStoredWithTheState() {
        // Given
        String plan = "offsets-2019-2030";
        TopicPartition other = new TopicPartition("exactly-once-offsets", 5);

        // When
        handler.apply(new Batch(
                received(RealPlan.events(plan)),
                List.of(),
                Map.of(other, new Batch.Span(7, 120), new TopicPartition(other.topic(), 4), new Batch.Span(0, 1))));

        // Then
        assertThat(database.nextOffset(other)).isEqualTo(120);
        assertThat(database.nextOffset(new TopicPartition(other.topic(), 4))).isEqualTo(1);
        assertThat(database.verdicts(plan)).isNotEmpty();
    }

    // A consumer that lost its partition without noticing and hands in what its successor has read already.
    @Test
    void aHandlerThatComesTooLateIsRefused() {
        // Given
        String plan = "late-2019-2030";
        TopicPartition partition = new TopicPartition("exactly-once-late", 0);
        handler.apply(
                new Batch(received(RealPlan.events(plan)), List.of(), Map.of(partition, new Batch.Span(10, 130))));
        Map<String, String> before = database.versions(plan);
        Batch late = new Batch(
                received(List.of(Change.measured(plan, CITY, "10.1", "2018", 2, "90"))),
                List.of(),
                Map.of(partition, new Batch.Span(129, 131)));

        // When
        assertThatThrownBy(() -> handler.apply(late)).hasMessageContaining("read further by another instance");

        // Then
        assertThat(database.nextOffset(partition)).isEqualTo(130);
        assertThat(database.versions(plan)).isEqualTo(before);
    }

    @Test
    void recordsThatCompactionTookAwayAreNoGap() {
        TopicPartition partition = new TopicPartition("exactly-once-compacted", 0);
        handler.apply(new Batch(List.of(), List.of(), Map.of(partition, new Batch.Span(0, 10))));

        handler.apply(new Batch(List.of(), List.of(), Map.of(partition, new Batch.Span(25, 30))));

        assertThat(database.nextOffset(partition)).isEqualTo(30);
    }

    @Test
    void whatFailedIsReadAgainAndCountsOnce() {
        // Given
        String plan = "again-2019-2030";
        announcer.announce("again-", RealPlan.events(plan));
        refusal.refuseNext(plan, 2);

        // When
        announcer.announce("again-change", Change.measured(plan, CITY, "10.1", "2018", 2, "86"));

        // Then
        await().atMost(Duration.ofSeconds(10)).until(refusal::isDone);
        assertThat(database.verdicts(plan).get(CITY + " STANDARD 2018 10")).startsWith("MET ");
        assertThat(database.rows("""
                        select verdict, previous from verdict_change
                        where plan = ? and basis = 'STANDARD' and year = 2018 and indicator = '10' and previous = 'NOT_MET'""", plan)).containsExactly(List.of("MET", "NOT_MET"));
    }

    @Test
    void everyVerdictChangeIsAnnouncedOnce() {
        // Given
        String plan = "announced-2019-2030";

        // When
        batches.apply(RealPlan.events(plan));

        // Then: 36 indicators, two bases, sixteen years
        assertThat(database.verdicts(plan)).hasSize(36 * 2 * 16);
        assertThat(database.count("select count(*) from verdict_change where plan = ?", plan))
                .isEqualTo(36 * 2 * 16);
    }

    private static Batch batch(long first, List<EventData> events) {
        return new Batch(received(events), List.of(), Map.of(PARTITION, new Batch.Span(first, first + events.size())));
    }

    private static List<ReceivedEvent> received(List<EventData> events) {
        return Batches.batch(0, events).events();
    }
}
