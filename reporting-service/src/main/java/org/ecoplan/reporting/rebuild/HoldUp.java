package org.ecoplan.reporting.rebuild;

import java.time.Duration;

/** How long new events have been held up. */
final class HoldUp {

    private final long begun = System.nanoTime();
    private final Duration longest;

    HoldUp(Duration longest) {
        this.longest = longest;
    }

    long millis() {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    /** @throws IllegalStateException if it was longer than it may be */
    void check() {
        if (millis() > longest.toMillis()) {
            throw new IllegalStateException("new events would wait longer than " + longest);
        }
    }
}
