package org.ecoplan.reporting.rebuild;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all partitions of the events' topics from their beginnings, in no group, and no further than it is told. */
final class TopicReader implements AutoCloseable {

    private static final Duration LONGEST_POLL = Duration.ofMillis(100);

    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> beginnings;

    TopicReader(Map<String, Object> kafka, Collection<String> topics, int batchSize) {
        consumer = new KafkaConsumer<>(properties(kafka, batchSize));
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        beginnings = Map.copyOf(consumer.beginningOffsets(partitions));
        seek(beginnings);
    }

    Set<TopicPartition> partitions() {
        return beginnings.keySet();
    }

    /**
     * The offsets to read up to, so that all is read that was taken in.
     *
     * @throws IllegalStateException if a topic ends before: it is not the one that was read, or has lost something
     */
    Map<TopicPartition, Long> ends(Map<TopicPartition, Long> takenIn) {
        Map<TopicPartition, Long> ends = new HashMap<>(takenIn);
        ends.keySet().retainAll(partitions());
        Map<TopicPartition, Long> last = consumer.endOffsets(ends.keySet());
        ends.forEach((partition, end) -> {
            if (last.get(partition) < end) {
                throw new IllegalStateException(
                        partition + " ends before what was taken in from it; what was lost would be forgotten");
            }
        });
        return ends;
    }

    /** How many offsets lie before these. */
    long behind(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    /** How many offsets lie before these in all. */
    long total(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - beginnings.get(end.getKey())))
                .sum();
    }

    /** Some of the records before these offsets; none where Kafka takes its time. */
    ConsumerRecords<String, byte[]> next(Map<TopicPartition, Long> ends) {
        ConsumerRecords<String, byte[]> polled = consumer.poll(LONGEST_POLL);
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> before = new HashMap<>();
        for (TopicPartition partition : polled.partitions()) {
            long end = ends.getOrDefault(partition, beginnings.get(partition));
            List<ConsumerRecord<String, byte[]>> records = polled.records(partition).stream()
                    .filter(record -> record.offset() < end)
                    .toList();
            if (records.size() < polled.records(partition).size()) {
                consumer.seek(partition, end);
            }
            if (!records.isEmpty()) {
                before.put(partition, records);
            }
        }
        return new ConsumerRecords<>(before, Map.of());
    }

    Map<TopicPartition, Long> positions() {
        return partitions().stream().collect(toMap(identity(), consumer::position));
    }

    void seek(Map<TopicPartition, Long> positions) {
        positions.forEach(consumer::seek);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Map<String, Object> properties(Map<String, Object> kafka, int batchSize) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchSize);
        // records that came compressed unfold in memory
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 256 * 1024);
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1024 * 1024);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return properties;
    }
}
