package org.ecoplan.reporting.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.kit.outbox.Topics;
import org.ecoplan.kit.time.Pause;
import org.jboss.logging.Logger;

/**
 * Reads the events of the other services and hands them to {@link IntakeHandler}, batch by batch. It goes on from the
 * offsets that are stored with the results; those that Kafka could store are not used. After any failure it starts over
 * from there.
 */
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    static final List<String> TOPICS = List.of(
            EventType.PLAN_DEFINED.topic(),
            EventType.REQUIREMENT_ASSIGNED.topic(),
            EventType.MEASUREMENT_RECORDED.topic(),
            EventType.UNIT_DEFINED.topic(),
            EventType.CATALOGUE_LOADED.topic(),
            EventType.PROJECT_CHANGED.topic());

    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);

    private final IntakeHandler handler;
    private final RecordReader reader;
    private final ConsumedOffsets offsets;
    private final Topics topics;
    private final Map<String, Object> kafka;
    private final IntakeConfig config;

    private final Thread thread = new Thread(this::run, "event-intake");
    private volatile boolean stopping;
    private volatile boolean caughtUp;
    private volatile Consumer<String, byte[]> current;

    EventConsumer(
            IntakeHandler handler,
            RecordReader reader,
            ConsumedOffsets offsets,
            Topics topics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            IntakeConfig config) {
        this.handler = handler;
        this.reader = reader;
        this.offsets = offsets;
        this.topics = topics;
        this.kafka = kafka;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(TimeUnit.SECONDS.toMillis(5));
        thread.interrupt();
    }

    /** Whether everything that had been told when reading began has been taken in, and reading goes on. */
    boolean isCaughtUp() {
        return caughtUp && thread.isAlive();
    }

    private void run() {
        while (!stopping) {
            try {
                topics.createMissing();
                readUntilStopped();
            } catch (WakeupException e) {
                // told to stop
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                LOG.warnf("events cannot be taken in, trying again: %s", e.getMessage());
                LOG.debug("why events cannot be taken in", e);
            } finally {
                caughtUp = false;
            }
            if (!stopping && !Pause.lasted(config.retryDelay())) {
                return;
            }
        }
    }

    private void readUntilStopped() {
        try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(consumerConfig())) {
            current = consumer;
            FromStoredOffsets start = new FromStoredOffsets(consumer);
            consumer.subscribe(TOPICS, start);
            while (!stopping) {
                ConsumerRecords<String, byte[]> records = consumer.poll(LONGEST_POLL);
                if (!records.isEmpty()) {
                    handler.apply(reader.read(records));
                }
                caughtUp = caughtUp || start.isReached();
            }
        } finally {
            current = null;
        }
    }

    private Map<String, Object> consumerConfig() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchSize());
        // Records of 1 MB that came compressed unfold in memory: of each partition some thousand measurements at once.
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 256 * 1024);
        // An instance that was killed gives up its plans after this time, instead of Kafka's 45 seconds.
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        // The same partition of every topic goes to the same instance, and with it everything that is told of a plan.
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        return properties;
    }

    private final class FromStoredOffsets implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;
        private final Map<TopicPartition, Long> ends = new HashMap<>();
        private boolean assigned;

        private FromStoredOffsets(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            ends.putAll(consumer.endOffsets(partitions));
            partitions.forEach(this::seek);
            assigned = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // whatever was read is stored already
            ends.keySet().removeAll(partitions);
        }

        /** Whether reading has come to where each partition ended when it was assigned. */
        private boolean isReached() {
            return assigned
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }

        private void seek(TopicPartition partition) {
            OptionalLong stored = offsets.next(partition);
            if (stored.isPresent() && stored.getAsLong() <= ends.get(partition)) {
                consumer.seek(partition, stored.getAsLong());
                return;
            }
            if (stored.isPresent()) {
                LOG.warnf(
                        "%s ends before what was read from it: it is a new one, reading it from its start", partition);
                offsets.forget(partition);
            }
            consumer.seekToBeginning(Set.of(partition));
        }
    }
}
