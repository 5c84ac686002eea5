package org.ecoplan.reporting.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Keeps what is no event of ours, for somebody to look at, and lets reading go on. */
@ApplicationScoped
class RejectedRecords {

    private static final Logger LOG = Logger.getLogger(RejectedRecords.class);

    private static final String INSERT = """
            insert into rejected_record (topic, partition, record_offset, reason, payload, rejected_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    RejectedRecords(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(List<RejectedRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (RejectedRecord record : records) {
                LOG.errorf("rejected %s@%d: %s", record.partition(), record.offset(), record.reason());
                insert.setString(1, record.partition().topic());
                insert.setInt(2, record.partition().partition());
                insert.setLong(3, record.offset());
                insert.setString(4, storable(record.reason()));
                insert.setBytes(5, record.payload());
                insert.setTimestamp(6, Timestamp.from(clock.instant()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("rejected records cannot be stored", e);
        }
    }

    // PostgreSQL has no NUL in texts, and the reason may quote the record.
    private static String storable(String reason) {
        return String.valueOf(reason).replace('\0', '?');
    }
}
