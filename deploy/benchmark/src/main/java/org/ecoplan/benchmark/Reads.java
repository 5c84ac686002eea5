package org.ecoplan.benchmark;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
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
    private static final int READS = Size.of("reads", 500);
    private static final int ROUNDS = Size.of("rounds", 5);
    private static final int DAYS = 365;

    private static final Bound UNAFFECTED = Bound.atMost(200, "% of p95 at rest");
    private static final Bound THE_SAME = Bound.atMost(130, "% of p95 with few");

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin("Reads over one connection, %d rounds of %d".formatted(ROUNDS, READS));
        Loads loads = new Loads(bench);
        Map<String, List<HttpRequest>> questions = questions(bench);
        questions.values().forEach(requests -> ask(bench, requests));

        StoredObservations stored = new StoredObservations(bench);
        stored.fill(FEW);
        Map<String, Long> few = atRest(bench, report, questions, "%,d observations stored".formatted(FEW));
        stored.fill(MANY);
        Map<String, Long> many = atRest(bench, report, questions, "%,d observations stored".formatted(MANY));
        few.forEach((name, p95) -> report.target(
                "%s with %d times as many observations".formatted(name, MANY / FEW),
                THE_SAME,
                100 * many.get(name) / p95));

        beside(bench, report, questions, "a load of observations", loads::observations);
        beside(bench, report, questions, "a load of measurements", loads::measurements);
        stored.clear();
    }

    private static Map<String, List<HttpRequest>> questions(Workbench bench) {
        List<HttpRequest> series = new ArrayList<>();
        List<HttpRequest> newest = new ArrayList<>();
        for (String region : bench.measurements().regions()) {
            newest.add(Http.get(bench.measurementsUri("/newest?region=" + region)));
            for (String number : bench.measurements().subIndicators()) {
                series.add(Http.get(
                        bench.measurementsUri("?limit=1000&subIndicator=%s&region=%s".formatted(number, region))));
            }
        }
        Map<String, List<HttpRequest>> questions = new LinkedHashMap<>();
        questions.put("one series", series);
        questions.put("newest values of all", newest);
        return questions;
    }

    private static Map<String, Long> atRest(
            Workbench bench, Report report, Map<String, List<HttpRequest>> questions, String when) {
        Map<String, Long> p95 = new LinkedHashMap<>();
        bench.awaitQuiet();
        questions.forEach((name, requests) -> {
            List<Duration> all = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                all.addAll(ask(bench, requests));
            }
            Durations durations = new Durations(all);
            report.measured(name + ", " + when, durations.summary());
            p95.put(name, durations.percentile(95).toNanos());
        });
        return p95;
    }

    /** At rest and beside the load in turns. */
    private static void beside(
            Workbench bench,
            Report report,
            Map<String, List<HttpRequest>> questions,
            String load,
            Supplier<BackgroundLoad> start) {
        questions.forEach((name, requests) -> {
            List<Long> percents = new ArrayList<>();
            List<Duration> all = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                bench.awaitQuiet();
                long atRest = p95(ask(bench, requests));
                try (BackgroundLoad running = start.get()) {
                    running.awaitBegun();
                    List<Duration> beside = ask(bench, requests);
                    all.addAll(beside);
                    percents.add(100 * p95(beside) / atRest);
                }
            }
            report.measured(name + " beside " + load, new Durations(all).summary());
            report.target(name + " beside " + load, UNAFFECTED, Median.of(percents));
        });
    }

    private static long p95(List<Duration> durations) {
        return new Durations(durations).percentile(95).toNanos();
    }

    private static List<Duration> ask(Workbench bench, List<HttpRequest> requests) {
        List<Duration> durations = new ArrayList<>(READS);
        for (int i = 0; i < READS; i++) {
            long begin = System.nanoTime();
            bench.http().send(requests.get(i % requests.size()));
            durations.add(Workbench.since(begin));
        }
        return durations;
    }

    /** What goes on beside the reads. */
    private static final class Loads {

        private final Workbench bench;
        private final ObservationRows rows = new ObservationRows("beside", Notation.CSV);
        private final Observations observations;
        private final int count;
        private final List<byte[]> editions;
        private int sent;

        Loads(Workbench bench) {
            this.bench = bench;
            this.observations = new Observations(bench);
            observations.define(rows);
            this.count = DAYS * bench.measurements().rowsADay();
            long first = bench.measurements().claim(count);
            this.editions = List.of(
                    bench.measurements().csv(first, count, 0),
                    bench.measurements().csv(first, count, 1));
            send("created");
        }

        BackgroundLoad observations() {
            return new BackgroundLoad(() -> observations.send(rows, rows.body(ObservationRows.BATCH)));
        }

        BackgroundLoad measurements() {
            return new BackgroundLoad(() -> send("revised"));
        }

        private void send(String outcome) {
            byte[] body = editions.get(sent++ % editions.size());
            bench.load(
                    Http.post(
                            bench.measurementsUri("/batch"),
                            Notation.CSV.mediaType(),
                            BodyPublishers.ofByteArray(body)),
                    outcome,
                    count);
        }
    }
}
