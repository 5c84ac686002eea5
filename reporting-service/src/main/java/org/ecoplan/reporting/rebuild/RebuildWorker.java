package org.ecoplan.reporting.rebuild;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kit.sql.DatabaseException;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.reporting.intake.Replay;
import org.ecoplan.reporting.rebuild.Rebuilds.Attempt;
import org.jboss.logging.Logger;

/**
 * Does the rebuilds that were asked for. One instance does, the one that holds a lock in the database; when it ends,
 * however it does, the lock is free, and whoever looks next begins again.
 */
@ApplicationScoped
class RebuildWorker {

    /** The number that the lock goes by in the service's own database. */
    static final long LOCK = 0x0ECB0EL;

    private static final Logger LOG = Logger.getLogger(RebuildWorker.class);

    private static final String TRY_LOCK = "select pg_try_advisory_lock(" + LOCK + ")";
    private static final String UNLOCK = "select pg_advisory_unlock(" + LOCK + ")";

    private final Rebuilds rebuilds;
    private final RebuildSteps steps;
    private final Replay replay;
    private final AgroalDataSource dataSource;
    private final Map<String, Object> kafka;
    private final RebuildConfig config;
    private final Worker worker;

    RebuildWorker(
            Rebuilds rebuilds,
            RebuildSteps steps,
            Replay replay,
            AgroalDataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            RebuildConfig config) {
        this.rebuilds = rebuilds;
        this.steps = steps;
        this.replay = replay;
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.config = config;
        this.worker = new Worker("rebuild", config.pollInterval(), this::look);
    }

    void start(@Observes StartupEvent startup) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        worker.stop();
    }

    private void look() throws InterruptedException {
        if (rebuilds.unfinished().isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            if (!holdsLock(connection)) {
                return;
            }
            try {
                // another instance may have finished it a moment ago
                Optional<RebuildStatus> unfinished = rebuilds.unfinished();
                if (unfinished.isPresent()) {
                    attempt(unfinished.get());
                }
            } finally {
                release(connection);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private void attempt(RebuildStatus rebuild) throws InterruptedException {
        if (rebuild.attempts() >= config.attempts()) {
            rebuilds.fail(rebuild.id(), "it was begun " + rebuild.attempts() + " times and never came to its end");
            return;
        }
        Attempt attempt = rebuilds.begin(rebuild.id());
        try (TopicReader reader = new TopicReader(kafka, replay.topics(), config.batchSize())) {
            long heldUp = new RebuildRun(attempt, reader, replay, steps, config, worker::isStopping).toTheEnd();
            rebuilds.heldUp(attempt, heldUp);
            LOG.infof("rebuild %s is in force; new events waited %d ms at the most", rebuild.id(), heldUp);
        } catch (RuntimeException e) {
            if (!worker.isStopping() && attempt.number() >= config.attempts()) {
                rebuilds.fail(rebuild.id(), e.getMessage());
            }
            throw e;
        }
        steps.drop();
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
}
