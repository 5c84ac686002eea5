package org.ecoplan.reporting.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/** How far each partition has been read: stored with what the records changed, so that both are true or neither. */
@ApplicationScoped
public class ConsumedOffsets {

    private static final String SELECT = "select next_offset from consumed_offset where topic = ? and partition = ?";

    private static final String SELECT_ALL = "select topic, partition, next_offset from consumed_offset";

    // The condition lets no record count twice: a consumer that lost its partition without noticing comes too late.
    private static final String ADVANCE = """
            insert into consumed_offset as stored (topic, partition, next_offset) values (?, ?, ?)
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            where stored.next_offset <= ?""";

    private static final String FORGET = "delete from consumed_offset where topic = ? and partition = ?";

    private final AgroalDataSource dataSource;

    ConsumedOffsets(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How far each partition has been read by whichever instance reads it. */
    @Transactional
    public Map<TopicPartition, Long> all() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT_ALL);
                ResultSet row = select.executeQuery()) {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            while (row.next()) {
                offsets.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
            return offsets;
        } catch (SQLException e) {
            throw new IllegalStateException("the offsets cannot be read", e);
        }
    }

    /** The offset to go on from; empty where nothing has been read yet. */
    @Transactional
    OptionalLong next(TopicPartition partition) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, partition.topic());
            select.setInt(2, partition.partition());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the offsets cannot be read", e);
        }
    }

    /** @throws IllegalStateException if somebody else has read these records already */
    @Transactional(Transactional.TxType.MANDATORY)
    void advance(Map<TopicPartition, Batch.Span> spans) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            for (Map.Entry<TopicPartition, Batch.Span> entry : spans.entrySet()) {
                advance.setString(1, entry.getKey().topic());
                advance.setInt(2, entry.getKey().partition());
                advance.setLong(3, entry.getValue().next());
                advance.setLong(4, entry.getValue().first());
                if (advance.executeUpdate() == 0) {
                    throw new IllegalStateException(entry.getKey() + " has been read further by another instance");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the offsets cannot be stored", e);
        }
    }

    /** Starts a partition over. State does not suffer: what is known already is recognised by its revision. */
    @Transactional
    void forget(TopicPartition partition) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, partition.topic());
            forget.setInt(2, partition.partition());
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the offsets cannot be reset", e);
        }
    }
}
