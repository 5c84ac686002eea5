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
import org.ecoplan.kit.work.Worker;

/**
 * Makes partitions before they are needed: those of this year and the next, when the service starts and every day. If it
 * cannot, a load makes what it needs by itself.
 */
@ApplicationScoped
class PartitionSchedule {

    private final Partitions partitions;
    private final Clock clock;
    private final Worker worker;

    PartitionSchedule(Partitions partitions, ObservationConfig config, Clock clock) {
        this.partitions = partitions;
        this.clock = clock;
        this.worker = new Worker("partitions", config.partitionCheck(), this::makeAhead);
    }

    void start(@Observes StartupEvent startup) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        worker.stop();
    }

    private void makeAhead() {
        int year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        QuarkusTransaction.requiringNew().run(() -> partitions.ensure(List.of(year, year + 1)));
    }
}
