package org.ecoplan.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a topic holds, as any consumer sees it. */
public record Topic(String bootstrapServers, String name) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How long to go on for something that should not come. */
    private static final Duration AFTERMATH = Duration.ofSeconds(1);

    /** The events whose keys begin so; waits for the expected number, and a little for one too many. */
    public List<ConsumerRecord<String, String>> read(String keyPrefix, int expected) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            Instant end = Instant.now().plus(PATIENCE);
            boolean complete = false;
            while (Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(100)).forEach(event -> {
                    if (event.key().startsWith(keyPrefix)) {
                        found.add(event);
                    }
                });
                if (!complete && found.size() >= expected) {
                    complete = true;
                    end = Instant.now().plus(AFTERMATH);
                }
            }
            return found;
        }
    }

    public static JsonNode json(ConsumerRecord<String, String> event) {
        try {
            return new ObjectMapper().readTree(event.value());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
