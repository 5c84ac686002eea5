package org.ecoplan.kit.load;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.ecoplan.kit.problem.Problem;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.work.Worker;
import org.jboss.logging.Logger;

/**
 * Does the loads that were kept, one after another. A job is one transaction, and who does it holds a lock in it: a job
 * whose instance died has stored nothing, is not locked any more, and is begun again by whoever looks next.
 */
@ApplicationScoped
class LoadJobs {

    private static final Logger LOG = Logger.getLogger(LoadJobs.class);

    private final Instance<LoadKind<?>> kinds;
    private final LoadRunner runner;
    private final LoadStore store;
    private final LoadConfig config;

    private final Worker worker;

    LoadJobs(@Any Instance<LoadKind<?>> kinds, LoadRunner runner, LoadStore store, LoadConfig config) {
        this.kinds = kinds;
        this.runner = runner;
        this.store = store;
        this.config = config;
        this.worker = new Worker("load-jobs", config.pollInterval(), this::attemptAll);
    }

    void start(@Observes StartupEvent startup) {
        if (!kinds.isUnsatisfied()) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        worker.stop();
    }

    /** Tells that there is something to do. */
    void wake() {
        worker.wake();
    }

    private void attemptAll() {
        store.unfinished().forEach(this::attempt);
        store.purge();
    }

    private void attempt(LoadStore.Unfinished job) {
        if (worker.isStopping()) {
            return;
        }
        LoadOrder order = job.order();
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(config.longest().toSeconds()))
                    .run(() -> {
                        if (store.lock(order.id()) && store.isUnfinished(order.id())) {
                            perform(job);
                        }
                    });
        } catch (LoadCancelled e) {
            store.finish(order.id(), LoadState.CANCELLED, null, null);
        } catch (RowsRefused e) {
            store.finish(order.id(), LoadState.REFUSED, e.result(), null);
        } catch (ProblemException e) {
            store.finish(order.id(), LoadState.FAILED, null, e.problem());
        } catch (RuntimeException e) {
            if (!worker.isStopping()) {
                LOG.errorf(e, "load %s was interrupted", order.id());
            }
        }
    }

    private void perform(LoadStore.Unfinished job) {
        LoadOrder order = job.order();
        if (job.attempts() >= config.attempts()) {
            store.finish(order.id(), LoadState.FAILED, null, interrupted(job.attempts()));
            return;
        }
        store.begin(order.id());
        JobProgress progress = new JobProgress(store, order.id(), config.progressInterval());
        LoadResult result = runner.run(kind(order.kind()), order, progress.watching(), progress);
        store.finish(order.id(), LoadState.SUCCEEDED, result, null);
    }

    private static Problem interrupted(int attempts) {
        return Problem.of(
                "interrupted",
                "The load was interrupted",
                500,
                "the service ended " + attempts + " times while it ran; nothing was stored",
                List.of());
    }

    private LoadKind<?> kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
