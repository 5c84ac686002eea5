package org.ecoplan.indicator.observation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Makes partitions before they are needed: those of this year and the next, when the service starts and every day. */
@ApplicationScoped
class PartitionSchedule {

    private static final Logger LOG = Logger.getLogger(PartitionSchedule.class);

    private final Partitions partitions;
    private final ObservationConfig config;
    private final Clock clock;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "partitions"));

    PartitionSchedule(Partitions partitions, ObservationConfig config, Clock clock) {
        this.partitions = partitions;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent startup) {
        thread.scheduleAtFixedRate(this::check, 0, config.partitionCheck().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        thread.shutdownNow();
    }

    /** Makes those that are missing. */
    void makeAhead() {
        int year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        QuarkusTransaction.requiringNew().run(() -> partitions.ensure(List.of(year, year + 1)));
    }

    private void check() {
        try {
            makeAhead();
        } catch (RuntimeException e) {
            // a load makes what it needs by itself
            LOG.warnf("partitions were not made ahead: %s", e.getMessage());
        }
    }
}
