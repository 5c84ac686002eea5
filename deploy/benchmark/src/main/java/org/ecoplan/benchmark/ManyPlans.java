package org.ecoplan.benchmark;

/** What one change costs with one plan and with many. */
final class ManyPlans implements Benchmark {

    private static final int PLANS = Size.of("plans", 300);
    private static final int PUSHES = 500;
    private static final Bound WANTED = Bound.atMost(130, "% of that with one");

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin("One change among %,d plans".formatted(PLANS));
        Pushes pushes = new Pushes(bench, Workbench.PLAN);
        pushes.run(PUSHES);
        Durations few = pushes.run(PUSHES);
        report.measured("push to verdict before", few.summary());
        Plans plans = new Plans(bench);
        long begin = System.nanoTime();
        for (int i = 0; i < PLANS; i++) {
            plans.load("plan-" + i);
        }
        report.measured("loaded in", Workbench.since(begin).toSeconds() + " s");
        report.measured("judged, further", bench.awaitQuiet().toSeconds() + " s");
        Durations many = pushes.run(PUSHES);
        report.measured("push to verdict among them", many.summary());
        report.target(
                "push to verdict among %,d plans, p50".formatted(PLANS),
                WANTED,
                100 * many.percentile(50).toNanos() / few.percentile(50).toNanos());
    }
}
