package org.ecoplan.benchmark;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measurements as one CSV file that is stored whole or not at all: all of them new, then all of them corrected, then the
 * same file again.
 */
final class MeasurementLoads implements Benchmark {

    private static final int ROWS = Size.of("measurements", 200_000);
    private static final int WARM_UP = ROWS / 10;
    private static final int ROUNDS = Size.of("rounds.measurements", 3);
    private static final Bound WANTED = Bound.atLeast(15_000, "rows/s");

    private static final List<String> OUTCOMES = List.of("created", "revised", "unchanged");

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin("Measurements in bulk, %d rounds of %,d rows in one request".formatted(ROUNDS, ROWS));
        round(bench, report, WARM_UP);
        Map<String, List<Long>> rates = new LinkedHashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            round(bench, report, ROWS)
                    .forEach((outcome, rate) -> rates.computeIfAbsent(outcome, key -> new ArrayList<>())
                            .add(rate.perSecond()));
        }
        rates.forEach((outcome, seen) -> report.target("measurements in bulk, " + outcome, WANTED, Median.of(seen)));
    }

    private static Map<String, Rate> round(Workbench bench, Report report, int rows) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        long first = bench.measurements().claim(rows);
        for (String outcome : OUTCOMES) {
            int edition = outcome.equals("created") ? 0 : 1;
            HttpRequest request = Http.post(
                    bench.measurementsUri("/batch"),
                    Notation.CSV.mediaType(),
                    BodyPublishers.ofByteArray(bench.measurements().csv(first, rows, edition)));
            bench.awaitQuiet();
            Rate rate = Rate.of(rows, () -> bench.load(request, outcome, rows));
            Duration taken = bench.awaitQuiet();
            report.measured(
                    "%,d rows %s".formatted(rows, outcome),
                    "%,d ms; the services at rest %,d ms later"
                            .formatted(rate.time().toMillis(), taken.toMillis()));
            rates.put(outcome, rate);
        }
        return rates;
    }
}
