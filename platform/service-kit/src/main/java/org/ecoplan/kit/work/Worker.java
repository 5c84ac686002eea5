package org.ecoplan.kit.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does the same thing again and again on a thread of its own: when it is woken, and from time to time without. What
 * fails is tried again; the rest of the service does not notice.
 */
public final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final Step step;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * @param pause the longest time between two steps
     * @param step one look at what there is to do
     */
    public Worker(String name, Duration pause, Step step) {
        this.name = name;
        this.pause = pause;
        this.step = step;
        this.thread = new Thread(this::run, name);
    }

    public void start() {
        thread.start();
    }

    /** Lets the step that is under way end, if it ends soon. */
    public void stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(LONGEST_STOP.toMillis());
    }

    /** Tells that there is something to do. */
    public void wake() {
        work.release();
    }

    /** Whether a long step had better end. */
    public boolean isStopping() {
        return stopping;
    }

    private void run() {
        while (!stopping) {
            // whatever there is to do from here on wakes it once more
            work.drainPermits();
            try {
                step.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.warnf("%s: %s", name, e.getMessage());
                    LOG.debug("why it failed", e);
                }
            }
            try {
                work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** One look at what there is to do. */
    @FunctionalInterface
    public interface Step {
        void run() throws InterruptedException;
    }
}
