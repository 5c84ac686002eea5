package org.ecoplan.indicator.derivation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.ecoplan.indicator.observation.DerivationMark;
import org.ecoplan.indicator.observation.DerivationMarks;
import org.ecoplan.kit.work.Worker;

/** Follows the observations: derives what rests on those that have changed. */
@ApplicationScoped
class DerivationWorker {

    private static final int MARKS_AT_ONCE = 100;

    private final DerivationService service;
    private final DerivationMarks marks;
    private final Worker worker;

    DerivationWorker(DerivationService service, DerivationMarks marks, DerivationConfig config) {
        this.service = service;
        this.marks = marks;
        this.worker = new Worker("derivation", config.pollInterval(), this::deriveAll);
    }

    void start(@Observes StartupEvent startup) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        worker.stop();
    }

    private void deriveAll() {
        List<DerivationMark> pending;
        do {
            pending = marks.pending(MARKS_AT_ONCE);
            for (DerivationMark mark : pending) {
                if (worker.isStopping()) {
                    return;
                }
                service.handle(mark);
            }
        } while (pending.size() == MARKS_AT_ONCE);
        service.settle();
    }
}
