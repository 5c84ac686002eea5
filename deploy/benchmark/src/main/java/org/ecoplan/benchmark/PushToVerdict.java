package org.ecoplan.benchmark;

import java.time.Duration;
import org.ecoplan.standalone.Service;

/**
 * The time from an accepted push to the changed verdict, through HTTP at both ends, on an otherwise idle suite and beside
 * changes that come steadily; and the memory of the idle services.
 */
final class PushToVerdict implements Benchmark {

    private static final int MEASURED = Size.of("pushes", 1000);
    private static final int WARM_UP = MEASURED / 3;
    private static final Duration IDLE = Duration.ofSeconds(Size.of("idle", 60));
    private static final int A_SECOND = 1000;

    private static final Bound QUICK = Bound.atMost(100, "ms");
    private static final Bound BESIDE = Bound.atMost(1000, "ms");

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin("Push to verdict, %,d pushes".formatted(MEASURED));
        Pushes pushes = new Pushes(bench, Workbench.PLAN);
        pushes.run(WARM_UP);
        Durations alone = pushes.run(MEASURED);
        report.measured("accepted push to changed verdict", alone.summary());
        report.target("push to verdict, p99", QUICK, alone.percentile(99).toMillis());
        Workbench.pause(IDLE);
        for (Service service : Service.values()) {
            report.measured(
                    "resident memory of " + bench.suite().service(service).title() + " after " + IDLE.toSeconds()
                            + " s idle",
                    Machine.residentMemory(bench.suite().service(service).pid()).stream()
                            .mapToObj(Machine::megabytes)
                            .findFirst()
                            .orElse("unknown"));
        }
        besideOthers(bench, report, pushes);
    }

    private static void besideOthers(Workbench bench, Report report, Pushes pushes) {
        SteadyChanges changes = new SteadyChanges(bench, A_SECOND);
        try (BackgroundLoad others = changes.begin()) {
            others.awaitBegun();
            Durations beside = pushes.run(MEASURED);
            report.measured("beside " + changes.perSecond() + " changes a second", beside.summary());
            report.target(
                    "push to verdict beside %,d changes a second, p99".formatted(A_SECOND),
                    BESIDE,
                    beside.percentile(99).toMillis());
        }
    }
}
