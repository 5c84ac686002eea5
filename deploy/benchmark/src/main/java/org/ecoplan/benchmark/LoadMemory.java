package org.ecoplan.benchmark;

import java.util.function.BiConsumer;
import org.ecoplan.standalone.Service;

/** The memory of indicator-service while it takes ten times as many observations: in batches, and in one body. */
final class LoadMemory implements Benchmark {

    private static final int MANY = Size.of("rows", 3_000_000);
    private static final int FEW = MANY / 10;
    private static final Bound WANTED = Bound.atMost(120, "%");

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin("Memory of indicator-service from %,d to %,d observations".formatted(FEW, MANY));
        Observations observations = new Observations(bench);
        Run run = new Run(bench, observations, report);
        run.compare("in batches", (rows, count) -> {
            for (int i = 0; i < count / ObservationRows.BATCH; i++) {
                observations.send(rows, rows.body(ObservationRows.BATCH));
            }
        });
        run.compare("in one body", observations::stream);
    }

    private record Run(Workbench bench, Observations observations, Report report) {

        void compare(String how, BiConsumer<ObservationRows, Integer> load) {
            long few = most(how, FEW, load);
            long many = most(how, MANY, load);
            report.target("memory while observations come " + how, WANTED, 100 * many / Math.max(1, few));
        }

        private long most(String how, int count, BiConsumer<ObservationRows, Integer> load) {
            ObservationRows rows = new ObservationRows("memory", Notation.CSV);
            observations.define(rows);
            long pid = bench.suite().service(Service.INDICATOR).pid();
            try (ResidentMemory memory = new ResidentMemory(pid)) {
                Rate rate = Rate.of(count, () -> load.accept(rows, count));
                report.measured(
                        "%,d rows %s".formatted(count, how),
                        "%s at most, %,d rows a second".formatted(Machine.megabytes(memory.most()), rate.perSecond()));
                return memory.most();
            } finally {
                observations.clear();
            }
        }
    }
}
