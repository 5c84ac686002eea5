package org.ecoplan.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.EventType;

/**
 * Where a service leaves its events. An event is stored if and only if the change it tells of is.
 *
 * <p>Row numbers are given out before commit, so they order events only among writers that wait for each other: whoever
 * writes events of one key must hold a lock on the thing that the key names.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "insert into outbox (type, event_key, partition_key, occurred_at, data) values (?, ?, ?, ?, ?)";

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final Clock clock;
    private final OutboxRelay relay;

    Outbox(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            Clock clock,
            OutboxRelay relay) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.relay = relay;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(EventData event) {
        appendAll(List.of(event));
    }

    /** Stores the events in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(Collection<? extends EventData> events) {
        if (events.isEmpty()) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (EventData event : events) {
                insert.setString(1, EventType.of(event).type());
                insert.setString(2, event.key());
                insert.setString(3, event.partitionKey());
                insert.setTimestamp(4, now);
                insert.setString(5, json.writeValueAsString(event));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the events could not be stored", e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        transaction.registerInterposedSynchronization(new WakeRelayAfterCommit());
    }

    private final class WakeRelayAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // there is nothing to do before the commit
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
