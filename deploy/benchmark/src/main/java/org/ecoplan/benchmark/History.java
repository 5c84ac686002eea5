package org.ecoplan.benchmark;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What one change costs after a year of history and after twenty: two plans that differ in nothing but how far back the
 * monthly values go of all their sub-indicators in all their regions.
 */
final class History implements Benchmark {

    private static final int YEARS = 20;
    private static final int LAST_YEAR = 2019;
    private static final int MONTHS = 12;
    private static final int PUSHES = 200;
    private static final int ROUNDS = Size.of("rounds", 5);
    private static final Bound WANTED = Bound.atMost(120, "% of that after one");

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin("One change after one year and after %d, %d rounds of %d pushes".formatted(YEARS, ROUNDS, PUSHES));
        Pushes young = plan(bench, "young", 1);
        Pushes old = plan(bench, "old", YEARS);
        bench.awaitQuiet();
        List<Long> percents = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            Duration afterOne = young.run(PUSHES).percentile(50);
            Duration afterMany = old.run(PUSHES).percentile(50);
            report.measured(
                    "p50 after one year, after " + YEARS, Durations.text(afterOne) + ", " + Durations.text(afterMany));
            percents.add(100 * afterMany.toNanos() / afterOne.toNanos());
        }
        // the first one warms up
        report.target(
                "push to verdict after %d years, p50".formatted(YEARS),
                WANTED,
                Median.of(percents.subList(1, percents.size())));
    }

    private static Pushes plan(Workbench bench, String code, int years) {
        Plans plans = new Plans(bench);
        String path = plans.load(code);
        YearMonth first = YearMonth.of(LAST_YEAR - years + 1, 1);
        plans.record(path, MeasurementRows.monthly(plans.definition(path), first, years * MONTHS));
        return new Pushes(bench, path);
    }
}
