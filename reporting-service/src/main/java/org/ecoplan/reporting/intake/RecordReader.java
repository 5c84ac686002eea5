package org.ecoplan.reporting.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.contracts.event.MeasurementsRecorded;

/**
 * Makes events of Kafka records. A member that this version does not know is skipped, since a newer version of the
 * sender may say more; anything else that is wrong makes the record a rejected one.
 */
@ApplicationScoped
class RecordReader {

    private final ObjectMapper json;

    RecordReader(ObjectMapper json) {
        this.json = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .registerModule(new StorableValues());
    }

    Batch read(ConsumerRecords<String, byte[]> records) {
        List<ReceivedEvent> events = new ArrayList<>(records.count());
        List<RejectedRecord> rejected = new ArrayList<>();
        Map<TopicPartition, Batch.Span> spans = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> inPartition = records.records(partition);
            for (ConsumerRecord<String, byte[]> record : inPartition) {
                try {
                    events.add(read(record));
                } catch (IOException | RuntimeException e) {
                    rejected.add(new RejectedRecord(partition, record.offset(), e.getMessage(), record.value()));
                }
            }
            spans.put(
                    partition,
                    new Batch.Span(
                            inPartition.get(0).offset(),
                            inPartition.get(inPartition.size() - 1).offset() + 1));
        }
        return new Batch(events, rejected, spans);
    }

    private ReceivedEvent read(ConsumerRecord<String, byte[]> record) throws IOException {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        EventType type = EventType.ofType(event.getType())
                .orElseThrow(() -> new IOException("unknown event type " + event.getType()));
        if (event.getData() == null) {
            throw new IOException("an event without data");
        }
        EventData data = json.readValue(event.getData().toBytes(), type.dataClass());
        if (!Completeness.of(data)) {
            throw new IOException(
                    "the data leave out what an event of type " + type.type() + " must have" + where(data));
        }
        return new ReceivedEvent(id(event), recordedAt(event, record), data);
    }

    private static String id(CloudEvent event) throws IOException {
        String id = event.getSource() + "#" + event.getId();
        if (id.indexOf('\0') >= 0) {
            throw new IOException("an id cannot hold the character NUL");
        }
        return id;
    }

    /** CloudEvents need not have a time; Kafka's own is the next best thing. */
    private static Instant recordedAt(CloudEvent event, ConsumerRecord<?, ?> record) throws IOException {
        Instant moment = event.getTime() == null
                ? Instant.ofEpochMilli(record.timestamp())
                : event.getTime().toInstant();
        if (!StorableValues.isStorable(moment)) {
            throw new IOException("an event of another age: " + moment);
        }
        return moment;
    }

    private static String where(EventData data) {
        OptionalInt place =
                data instanceof MeasurementsRecorded load ? Completeness.firstIncomplete(load) : OptionalInt.empty();
        return place.isPresent() ? ": see /measurements/" + place.getAsInt() : "";
    }
}
