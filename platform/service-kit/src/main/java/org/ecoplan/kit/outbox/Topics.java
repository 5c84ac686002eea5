package org.ecoplan.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.ecoplan.contracts.event.EventType;

/** Creates the suite's topics where they do not exist, compacted: the newest state of everything is always there. */
@ApplicationScoped
public class Topics {

    /** Bytes of one record with its key and headers; said to producer and topics alike, whatever the broker defaults to. */
    static final int LARGEST_MESSAGE = 1_048_576;

    private final Map<String, Object> kafka;
    private final TopicSettings config;

    Topics(@Identifier("default-kafka-broker") Map<String, Object> kafka, TopicSettings config) {
        this.kafka = kafka;
        this.config = config;
    }

    /** Whichever service comes first creates them all. */
    public void createMissing() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(kafka)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Arrays.stream(EventType.values())
                    .map(EventType::topic)
                    .distinct()
                    .filter(topic -> !existing.contains(topic))
                    .map(this::compacted)
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get();
            }
        } catch (ExecutionException e) {
            // another service creates the same topics at the same time
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private NewTopic compacted(String topic) {
        return new NewTopic(topic, config.partitions(), config.replicationFactor())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(LARGEST_MESSAGE)));
    }
}
