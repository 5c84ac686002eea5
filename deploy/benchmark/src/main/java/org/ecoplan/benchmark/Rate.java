package org.ecoplan.benchmark;

import java.time.Duration;

/** So many in that time. */
record Rate(long count, Duration time) {

    static Rate of(long count, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return new Rate(count, Duration.ofNanos(System.nanoTime() - begin));
    }

    long perSecond() {
        return count * 1_000_000_000 / Math.max(1, time.toNanos());
    }

    long percentOf(Rate other) {
        return 100 * perSecond() / Math.max(1, other.perSecond());
    }
}
