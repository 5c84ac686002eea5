package org.ecoplan.reporting.freshness;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.ecoplan.kit.time.Pause;
import org.ecoplan.reporting.intake.TakenIn;
import org.ecoplan.reporting.intake.TakenInMessages;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears on a connection of its own what is taken in, and begins anew whenever that breaks. */
@ApplicationScoped
class IntakeListener {

    private static final Logger LOG = Logger.getLogger(IntakeListener.class);

    /** Of the thread, and of the connection as PostgreSQL lists it. */
    private static final String NAME = "intake-listener";

    private static final int LONGEST_WAIT_MILLIS = 200;
    private static final int LONGEST_ANSWER_MILLIS = 5_000;

    private final AgroalDataSource dataSource;
    private final TakenInMessages messages;
    private final PlanVersions versions;
    private final FreshnessConfig config;

    private final Thread thread = new Thread(this::run, NAME);
    private volatile boolean stopping;

    IntakeListener(
            AgroalDataSource dataSource, TakenInMessages messages, PlanVersions versions, FreshnessConfig config) {
        this.dataSource = dataSource;
        this.messages = messages;
        this.versions = versions;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        thread.join(TimeUnit.SECONDS.toMillis(5));
        thread.interrupt();
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (!stopping) {
                    LOG.warnf("what is taken in is not heard, trying again: %s", e.getMessage());
                    LOG.debug("why it is not heard", e);
                }
            }
            if (!stopping && !Pause.lasted(config.retryDelay())) {
                return;
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER_MILLIS);
            statement.execute("set application_name = '" + NAME + "'");
            statement.execute("listen " + TakenIn.CHANNEL);
            versions.begin();
            hear(connection.unwrap(PGConnection.class), statement);
            // the connection goes back to its pool, where it would collect what nobody reads
            statement.execute("unlisten *");
            statement.execute("reset application_name");
            connection.setNetworkTimeout(Runnable::run, 0);
        } finally {
            versions.end();
        }
    }

    private void hear(PGConnection connection, Statement statement) throws SQLException {
        long asked = System.nanoTime();
        while (!stopping) {
            PGNotification[] told = connection.getNotifications(LONGEST_WAIT_MILLIS);
            for (PGNotification each : told) {
                versions.apply(messages.read(each.getParameter()));
            }
            if (System.nanoTime() - asked > config.probe().toNanos()) {
                // silence may also mean that the connection is dead
                statement.execute("select 1");
                asked = System.nanoTime();
            }
        }
    }
}
