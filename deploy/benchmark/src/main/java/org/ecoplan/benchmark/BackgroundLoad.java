package org.ecoplan.benchmark;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Work that goes on beside what is measured, again and again until it is closed. */
final class BackgroundLoad implements AutoCloseable {

    private static final Duration TO_BEGIN = Duration.ofMillis(300);

    private final CompletableFuture<Void> work;
    private final AtomicInteger ended = new AtomicInteger();
    private volatile boolean closed;

    BackgroundLoad(Runnable round) {
        work = CompletableFuture.runAsync(() -> {
            while (!closed) {
                round.run();
                ended.incrementAndGet();
            }
        });
    }

    /** Returns when the first round is well under way. */
    void awaitBegun() {
        Workbench.pause(TO_BEGIN);
    }

    /** Whether so many rounds are over, or one has failed and there will be no more. */
    boolean hasEnded(int rounds) {
        return ended.get() >= rounds || work.isDone();
    }

    /** Waits for the last round; fails if one has failed. */
    @Override
    public void close() {
        closed = true;
        work.join();
    }
}
