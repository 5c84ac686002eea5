package org.ecoplan.reporting.intake;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What one look at Kafka brought: events in the order of their partitions, and which offsets they came from. */
record Batch(List<ReceivedEvent> events, List<RejectedRecord> rejected, Map<TopicPartition, Span> spans) {

    /**
     * The offsets read from one partition.
     *
     * @param first offset of the first record
     * @param next the offset after the last record
     */
    record Span(long first, long next) {}
}
