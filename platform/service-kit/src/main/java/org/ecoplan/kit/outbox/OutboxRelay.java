package org.ecoplan.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.kit.time.Pause;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox, oldest first, and deletes what Kafka has acknowledged. However many instances of a service run,
 * one of them relays: the one that holds the lock in the database; the others wait for it to go away.
 *
 * <p>Delivery is at least once. A crash between Kafka's acknowledgement and the delete sends the same events again,
 * with the same ids and revisions, which consumers recognise.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** The number that the lock goes by in the service's own database. */
    private static final long LOCK = 0x0ECB0CL;

    private static final String TRY_LOCK = "select pg_try_advisory_lock(" + LOCK + ")";
    private static final String UNLOCK = "select pg_advisory_unlock(" + LOCK + ")";
    // Always the oldest one, and those behind it as long as together they are not too large.
    private static final String OLDEST = """
            select id, type, event_key, partition_key, occurred_at, data
            from (
                select *, sum(octet_length(data)) over (order by id) - octet_length(data) as bytes_before
                from (select * from outbox order by id limit ?) as oldest
            ) as sized
            where bytes_before < ? order by id""";
    /** Events in a batch for which none is kept waiting longer than {@link OutboxConfig#pace}. */
    private static final int FEW = 10;

    /** How many times the pace it is at the most. */
    private static final int SLOWEST = 5;

    private static final String DELETE = "delete from outbox where id = any(?)";

    private final AgroalDataSource dataSource;
    private final Topics topics;
    private final Map<String, Object> kafka;
    private final OutboxConfig config;
    private final TopicSettings topicSettings;
    private final URI source;

    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;

    OutboxRelay(
            AgroalDataSource dataSource,
            Topics topics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxConfig config,
            TopicSettings topicSettings,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.dataSource = dataSource;
        this.topics = topics;
        this.kafka = kafka;
        this.config = config;
        this.topicSettings = topicSettings;
        this.source = URI.create("/" + application);
    }

    void start(@Observes StartupEvent startup) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** Tells the relay that there is something to send. */
    void wake() {
        work.release();
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = dataSource.getConnection()) {
                if (holdsLock(connection)) {
                    relayUntilStopped(connection);
                }
            } catch (SQLException | ExecutionException | RuntimeException e) {
                if (!stopping) {
                    LOG.warnf("events wait in the outbox: %s", e.getMessage());
                    LOG.debug("why events wait", e);
                }
            } catch (InterruptedException e) {
                return;
            }
            if (!stopping && !Pause.lasted(config.retryDelay())) {
                return;
            }
        }
    }

    private void relayUntilStopped(Connection connection)
            throws SQLException, InterruptedException, ExecutionException {
        try (Producer<String, byte[]> producer = new KafkaProducer<>(producerConfig())) {
            topics.createMissing();
            while (!stopping) {
                // whatever is stored from here on wakes the relay once more
                work.drainPermits();
                long begun = System.nanoTime();
                int sent = relayBatch(connection, producer);
                if (sent == 0) {
                    work.tryAcquire(config.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                } else if (sent < config.batchSize()) {
                    TimeUnit.NANOSECONDS.sleep(begun + pace(sent) - System.nanoTime());
                }
            }
        } finally {
            release(connection);
        }
    }

    /** The more there is to tell, the longer it is collected. */
    private long pace(int sent) {
        return config.pace().toNanos() * Math.min(1 + sent / FEW, SLOWEST);
    }

    private int relayBatch(Connection connection, Producer<String, byte[]> producer)
            throws SQLException, InterruptedException, ExecutionException {
        List<StoredEvent> batch = oldest(connection);
        if (batch.isEmpty()) {
            return 0;
        }
        List<Future<?>> sent = new ArrayList<>(batch.size());
        for (StoredEvent event : batch) {
            sent.add(producer.send(event.toRecord(source, topicSettings.partitions())));
        }
        producer.flush();
        for (Future<?> acknowledgement : sent) {
            acknowledgement.get();
        }
        delete(connection, batch);
        return batch.size();
    }

    private List<StoredEvent> oldest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setInt(1, config.batchSize());
            select.setLong(2, config.batchBytes());
            try (ResultSet rows = select.executeQuery()) {
                List<StoredEvent> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(StoredEvent.from(rows));
                }
                return events;
            }
        }
    }

    private void delete(Connection connection, List<StoredEvent> batch) throws SQLException {
        Object[] ids = batch.stream().map(StoredEvent::id).toArray();
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            delete.executeUpdate();
        }
    }

    private static boolean holdsLock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(TRY_LOCK);
                ResultSet answer = lock.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    // The connection goes back to its pool, where it would keep the lock.
    private static void release(Connection connection) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement(UNLOCK)) {
            unlock.execute();
        }
    }

    private Map<String, Object> producerConfig() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // Of the compressions this is the one that also works where no native library can be loaded.
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, CompressionType.LZ4.name);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGEST_MESSAGE);
        // an event that Kafka did not take in this time is read from the table again
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        return properties;
    }
}
