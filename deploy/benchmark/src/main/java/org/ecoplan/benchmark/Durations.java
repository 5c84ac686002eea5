package org.ecoplan.benchmark;

import java.time.Duration;
import java.util.List;

/** Measured durations, summed up by the nearest-rank method. */
record Durations(List<Duration> ascending) {

    Durations {
        ascending = ascending.stream().sorted().toList();
    }

    int count() {
        return ascending.size();
    }

    Duration percentile(int percent) {
        int rank = (ascending.size() * percent + 99) / 100;
        return ascending.get(Math.max(rank, 1) - 1);
    }

    String summary() {
        return "p50 %s, p95 %s, p99 %s, max %s".formatted(text(50), text(95), text(99), text(100));
    }

    private String text(int percent) {
        return text(percentile(percent));
    }

    static String text(Duration duration) {
        return duration.toNanos() / 100_000 / 10.0 + " ms";
    }
}
