package org.ecoplan.reporting.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets one transaction at a time write what belongs to the plans of a partition. Kafka gives a partition to one instance
 * only, but one that was paused and has lost it may still be in the middle of a transaction. Rows of a plan that are
 * numbered under this lock become visible in the order of their numbers: who has read up to a number misses nothing.
 */
@ApplicationScoped
class PartitionLocks {

    /** Distinguishes these locks from others in the same database. */
    private static final int FAMILY = 0x0ECB;

    private static final String LOCK = """
            select pg_advisory_xact_lock(?, partition)
            from (select distinct unnest(?::integer[]) as partition order by 1) as partitions""";

    private final AgroalDataSource dataSource;

    PartitionLocks(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits for whoever else has one of these numbers, of whichever topic, until the end of its transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(Collection<TopicPartition> partitions) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setInt(1, FAMILY);
            lock.setArray(
                    2,
                    connection.createArrayOf(
                            "integer",
                            partitions.stream().map(TopicPartition::partition).toArray()));
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the plans cannot be locked", e);
        }
    }
}
