package org.ecoplan.kit.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.ecoplan.contracts.event.EventType;

/** One row of the outbox. */
record StoredEvent(long id, EventType type, String key, String partitionKey, Instant occurredAt, String data) {

    static StoredEvent from(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("id"),
                EventType.ofType(row.getString("type")).orElseThrow(),
                row.getString("event_key"),
                row.getString("partition_key"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("data"));
    }

    /**
     * The event as a CloudEvent in binary mode. Its id is the row's number: with the source it is unique, and a record
     * that was sent twice has the same one.
     */
    ProducerRecord<String, byte[]> toRecord(URI source, int partitions) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(Long.toString(id))
                .withSource(source)
                .withType(type.type())
                .withSubject(key)
                .withTime(OffsetDateTime.ofInstant(occurredAt, ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(data.getBytes(StandardCharsets.UTF_8))
                .build();
        return KafkaMessageFactory.<String>createWriter(type.topic(), partition(partitionKey, partitions), null, key)
                .writeBinary(event);
    }

    // The record's key cannot choose the partition: compaction needs one key a thing, order needs one partition a plan.
    static int partition(String partitionKey, int partitions) {
        return Utils.toPositive(Utils.murmur2(partitionKey.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
