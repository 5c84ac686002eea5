package org.ecoplan.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.kit.work.AfterCommit;

/**
 * Where a service leaves its events. An event is stored if and only if the change it tells of is.
 *
 * <p>Row numbers are given out before commit, so they order events only among writers that wait for each other: whoever
 * writes events of one key must hold a lock on the thing that the key names.
 */
@ApplicationScoped
public class Outbox {

    /** The largest event in bytes of JSON. With its key and headers it stays below the 1 MiB that Kafka takes. */
    public static final int LARGEST_EVENT = 1_000_000;

    private static final String INSERT =
            "insert into outbox (type, event_key, partition_key, occurred_at, data) values (?, ?, ?, ?, ?)";

    private final AgroalDataSource dataSource;
    private final AfterCommit afterCommit;
    private final ObjectMapper json;
    private final Clock clock;
    private final OutboxRelay relay;
    private final ToldStates told;

    Outbox(
            AgroalDataSource dataSource,
            AfterCommit afterCommit,
            ObjectMapper json,
            Clock clock,
            OutboxRelay relay,
            ToldStates told) {
        this.dataSource = dataSource;
        this.afterCommit = afterCommit;
        this.json = json;
        this.clock = clock;
        this.relay = relay;
        this.told = told;
    }

    /** @throws EventTooLargeException if the event is larger than {@link #LARGEST_EVENT} */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(EventData event) {
        appendAll(List.of(event));
    }

    /**
     * Stores the events in their order.
     *
     * @throws EventTooLargeException if one of them is larger than {@link #LARGEST_EVENT}; nothing is stored then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(Collection<? extends EventData> events) {
        appendAll(events, clock.instant());
    }

    /**
     * Stores the events in their order, as of the moment at which the change that they tell of was recorded: who knows that
     * moment from here finds the change at it elsewhere.
     *
     * @throws EventTooLargeException if one of them is larger than {@link #LARGEST_EVENT}; nothing is stored then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(Collection<? extends EventData> events, Instant recordedAt) {
        if (events.isEmpty()) {
            return;
        }
        Timestamp occurredAt = Timestamp.from(recordedAt);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (EventData event : events) {
                insert.setString(1, EventType.of(event).type());
                insert.setString(2, event.key());
                insert.setString(3, event.partitionKey());
                insert.setTimestamp(4, occurredAt);
                insert.setString(5, written(event));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the events could not be stored", e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        told.add(events);
        afterCommit.run(relay::wake);
    }

    // Kafka would refuse it only when it is sent, and everything behind it would wait for ever.
    private String written(EventData event) throws JsonProcessingException {
        String data = json.writeValueAsString(event);
        int size = data.getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST_EVENT) {
            throw new EventTooLargeException(EventType.of(event).type() + " " + event.key(), size);
        }
        return data;
    }
}
