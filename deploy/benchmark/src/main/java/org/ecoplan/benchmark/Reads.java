package org.ecoplan.benchmark;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a portal asks: the series of one sub-indicator, and the newest values of all of them. Asked of a suite at rest,
 * beside loads, and with many more observations stored.
 */
final class Reads implements Benchmark {

    private static final int MANY = Size.of("stored", 5_000_000);
    private static final int FEW = MANY / 50;
    private static final int READS = Size.of("reads", 1000);
    private static final int ROUNDS = Size.of("rounds", 5);

    private static final Bound UNAFFECTED = Bound.atMost(200, "% of p95 at rest");
    private static final Bound THE_SAME = Bound.atMost(130, "% of p95 with few");

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin("Reads over one connection, %d rounds of %,d".formatted(ROUNDS, READS));
        PassingLoads loads = new PassingLoads(bench);
        Run run = new Run(bench, report, questions(bench));
        run.withMoreStored();
        run.beside("a load of observations", loads::observations);
        run.beside("a load of measurements", loads::measurements);
        new Observations(bench).clear();
    }

    private static List<Question> questions(Workbench bench) {
        List<HttpRequest> series = new ArrayList<>();
        List<HttpRequest> newest = new ArrayList<>();
        for (String region : bench.measurements().regions()) {
            newest.add(Http.get(bench.measurementsUri("/newest?region=" + region)));
            for (String number : bench.measurements().subIndicators()) {
                series.add(Http.get(
                        bench.measurementsUri("?limit=1000&subIndicator=%s&region=%s".formatted(number, region))));
            }
        }
        return List.of(
                new Question("one series", bench.http(), series),
                new Question("newest values of all", bench.http(), newest));
    }

    private record Run(Workbench bench, Report report, List<Question> questions) {

        void withMoreStored() {
            StoredObservations stored = new StoredObservations(bench);
            stored.fill(FEW);
            bench.awaitQuiet();
            questions.forEach(question -> question.ask(2 * READS));
            Map<Question, Long> few = atRest("%,d observations stored".formatted(FEW));
            stored.fill(MANY);
            Map<Question, Long> many = atRest("%,d observations stored".formatted(MANY));
            few.forEach((question, p95) -> report.target(
                    question.name() + " with 50 times as many observations", THE_SAME, 100 * many.get(question) / p95));
        }

        private Map<Question, Long> atRest(String when) {
            Map<Question, Long> p95 = new LinkedHashMap<>();
            bench.awaitQuiet();
            for (Question question : questions) {
                Durations durations = question.ask(ROUNDS * READS);
                report.measured(question.name() + ", " + when, durations.summary());
                p95.put(question, p95(durations));
            }
            return p95;
        }

        /** At rest and beside the load in turns. */
        void beside(String load, Supplier<BackgroundLoad> start) {
            for (Question question : questions) {
                List<Long> percents = new ArrayList<>();
                for (int i = 0; i < ROUNDS; i++) {
                    bench.awaitQuiet();
                    long atRest = p95(question.ask(READS));
                    try (BackgroundLoad running = start.get()) {
                        running.awaitBegun();
                        Durations beside = question.askWhile(asked -> asked < READS || !running.hasEnded(2));
                        report.measured(question.name() + " beside " + load, beside.summary());
                        percents.add(100 * p95(beside) / atRest);
                    }
                }
                report.target(question.name() + " beside " + load, UNAFFECTED, Median.of(percents));
            }
        }

        private static long p95(Durations durations) {
            return durations.percentile(95).toNanos();
        }
    }
}
