package org.ecoplan.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.ecoplan.contracts.event.EventData;

/** Hands events to the handler as batches, past Kafka: they come from a partition that no consumer reads. */
@ApplicationScoped
public class Batches {

    static final TopicPartition PARTITION = new TopicPartition("by-hand", 0);

    private static final Instant RECORDED = Instant.parse("2020-02-01T01:00:00Z");

    private final IntakeHandler handler;
    private final AtomicLong offset = new AtomicLong();

    Batches(IntakeHandler handler) {
        this.handler = handler;
    }

    /** Applies events that were recorded at a moment, without ids that anybody asks for. */
    void applyAt(Instant recordedAt, List<? extends EventData> events) {
        handler.apply(batch(offset.getAndAdd(events.size()), recordedAt, events));
    }

    /** The events have the ids {@code /by-hand#<number>}, counted from the number that is returned. */
    public long apply(List<? extends EventData> events) {
        long first = offset.getAndAdd(events.size());
        handler.apply(batch(first, events));
        return first;
    }

    static Batch batch(long first, List<? extends EventData> events) {
        return batch(first, RECORDED, events);
    }

    private static Batch batch(long first, Instant recordedAt, List<? extends EventData> events) {
        List<ReceivedEvent> received = IntStream.range(0, events.size())
                .mapToObj(i -> new ReceivedEvent("/by-hand#" + (first + i), recordedAt, events.get(i)))
                .toList();
        return new Batch(received, List.of(), Map.of(PARTITION, new Batch.Span(first, first + events.size())));
    }
}
