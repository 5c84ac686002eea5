package org.ecoplan.benchmark;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Corrections that come at an even pace, ten requests a second: of all sub-indicators in all regions. */
final class SteadyChanges {

    private static final int REQUESTS_A_SECOND = 10;
    private static final Duration PACE = Duration.ofSeconds(1).dividedBy(REQUESTS_A_SECOND);

    private final Workbench bench;
    private final int rows;
    private final long first;
    private int sent;
    private long begun;

    /** Records what is corrected then. */
    SteadyChanges(Workbench bench, int changesASecond) {
        this.bench = bench;
        this.rows = changesASecond / REQUESTS_A_SECOND;
        this.first = bench.measurements().claim(rows);
        send(0, "created");
    }

    BackgroundLoad begin() {
        begun = System.nanoTime();
        return new BackgroundLoad(this::next);
    }

    /** What it has come to since it began; less than wanted if the services do not keep up. */
    long perSecond() {
        return new Rate((long) sent * rows, Workbench.since(begun)).perSecond();
    }

    private void next() {
        send(++sent, "revised");
        Duration ahead = PACE.multipliedBy(sent).minus(Workbench.since(begun));
        if (!ahead.isNegative()) {
            Workbench.pause(ahead);
        }
    }

    private void send(int edition, String outcome) {
        byte[] csv = bench.measurements().csv(first, rows, edition);
        bench.load(
                Http.post(bench.measurementsUri("/batch"), Notation.CSV.mediaType(), BodyPublishers.ofByteArray(csv)),
                outcome,
                rows);
    }
}
