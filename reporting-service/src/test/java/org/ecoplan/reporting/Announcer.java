package org.ecoplan.reporting;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.reporting.freshness.PlanVersions;
import org.ecoplan.reporting.intake.TakenIn;
import org.ecoplan.reporting.intake.TakenInNotifier;

/** Sends events as the other services do, and waits until they have been taken in, and this instance has heard of it. */
@ApplicationScoped
public class Announcer {

    private static final int PARTITIONS = 6;

    private final ObjectMapper json;
    private final Database database;
    private final Clock clock;
    private final TakenInNotifier notifier;
    private final PlanVersions versions;
    private final Producer<String, byte[]> producer;

    Announcer(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ObjectMapper json,
            Database database,
            Clock clock,
            TakenInNotifier notifier,
            PlanVersions versions) {
        this.json = json;
        this.database = database;
        this.clock = clock;
        this.notifier = notifier;
        this.versions = versions;
        Map<String, Object> properties = new HashMap<>(kafka);
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(1));
    }

    /** Sends the events, their ids being {@code 1}, {@code 2}, … behind the prefix, and waits until they are read. */
    public void announce(String idPrefix, Collection<? extends EventData> events) {
        List<EventData> all = List.copyOf(events);
        sendAndAwait(IntStream.range(0, all.size())
                .mapToObj(i -> record(idPrefix + (i + 1), all.get(i)))
                .toList());
    }

    public void announce(String id, EventData event) {
        sendAndAwait(List.of(record(id, event)));
    }

    public void sendAndAwait(List<ProducerRecord<String, byte[]>> records) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Future<RecordMetadata> sent : records.stream().map(producer::send).toList()) {
            RecordMetadata metadata = acknowledged(sent);
            ends.merge(new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset() + 1, Math::max);
        }
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        ends.entrySet().stream().allMatch(end -> database.nextOffset(end.getKey()) >= end.getValue()));
        awaitHeard();
    }

    /** What was taken in is heard in the order of commits, so that whoever has heard this has heard all of it. */
    private void awaitHeard() {
        String nobodysPlan = "heard-" + UUID.randomUUID();
        OptionalLong before = versions.of(nobodysPlan);
        if (before.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> notifier.tell(new TakenIn(Set.of(nobodysPlan), false, Map.of())));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !versions.of(nobodysPlan).equals(before));
    }

    /** A record as the outbox relay writes it. */
    public ProducerRecord<String, byte[]> record(String id, EventData event) {
        EventType type = EventType.of(event);
        return KafkaMessageFactory.<String>createWriter(
                        type.topic(), partition(event.partitionKey()), null, event.key())
                .writeBinary(CloudEventBuilder.v1()
                        .withId(id)
                        .withSource(URI.create("/announcer"))
                        .withType(type.type())
                        .withSubject(event.key())
                        .withTime(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withData(bytes(event))
                        .build());
    }

    public static int partition(String partitionKey) {
        return Utils.toPositive(Utils.murmur2(partitionKey.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }

    private byte[] bytes(EventData event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordMetadata acknowledged(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
