package org.ecoplan.benchmark;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The most memory that a process has had in RAM since this was opened, looked at ten times a second. */
final class ResidentMemory implements AutoCloseable {

    private final AtomicLong most = new AtomicLong();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    ResidentMemory(long pid) {
        thread.scheduleAtFixedRate(
                () -> Machine.residentMemory(pid).ifPresent(now -> most.accumulateAndGet(now, Math::max)),
                0,
                100,
                TimeUnit.MILLISECONDS);
    }

    /** In kilobytes; 0 where it is unknown. */
    long most() {
        return most.get();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
