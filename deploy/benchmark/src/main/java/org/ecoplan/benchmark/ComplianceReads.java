package org.ecoplan.benchmark;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.benchmark.ManyConnections.Asked;
import org.ecoplan.standalone.Service;

/**
 * What a portal asks first, over fifty connections: how the plan stands, and the verdicts on all indicators. Beside it a
 * Quarkus endpoint gives an answer of the same size that it has in memory.
 */
final class ComplianceReads implements Benchmark {

    private static final int CONNECTIONS = 50;
    private static final int EACH = Size.of("asks", 20_000) / CONNECTIONS;
    private static final int ROUNDS = Size.of("rounds", 5);

    private static final Bound OF_STATIC = Bound.atLeast(70, "%");
    private static final Bound QUICK = Bound.atMost(20, "ms");
    private static final Bound UNAFFECTED = Bound.atMost(200, "% of p95 at rest");

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin("Compliance over %d connections, %d rounds of %,d questions"
                .formatted(CONNECTIONS, ROUNDS, CONNECTIONS * EACH));
        Map<String, URI> questions = new LinkedHashMap<>();
        questions.put("summary", uri(bench, "/compliance/summary?year=2018"));
        questions.put("all verdicts", uri(bench, "/compliance?year=2018&limit=1000"));
        try (ManyConnections connections = new ManyConnections(CONNECTIONS);
                BareEndpoint bare = BareEndpoint.start(bench)) {
            Run run = new Run(bench, report, connections);
            questions.forEach((name, uri) -> run.besideStatic(name, uri, bare));
            PassingLoads loads = new PassingLoads(bench);
            questions.forEach((name, uri) -> run.besideLoad(name, uri, loads));
        }
    }

    private static URI uri(Workbench bench, String path) {
        return bench.uri(Service.REPORTING, Workbench.PLAN + path);
    }

    private record Run(Workbench bench, Report report, ManyConnections connections) {

        void besideStatic(String name, URI uri, BareEndpoint bare) {
            int size = ManyConnections.size(uri);
            URI standing = bare.staticUri(size);
            List<Long> p95 = new ArrayList<>();
            bench.awaitQuiet();
            Rounds rounds = new Rounds(() -> ask(standing).rate())
                    .lane(name, () -> {
                        Asked asked = ask(uri);
                        p95.add(asked.durations().percentile(95).toMillis());
                        return asked.rate();
                    })
                    .run(ROUNDS);
            report.measured("static, %,d bytes".formatted(size), rounds.yardstickPerSecond() + " a second");
            report.measured(name, rounds.perSecond(name) + " a second");
            report.target(name + ", of a static answer", OF_STATIC, rounds.percentOfYardstick(name));
            report.target(name + ", p95", QUICK, Median.of(p95));
        }

        /** At rest and beside the load in turns. */
        void besideLoad(String name, URI uri, PassingLoads loads) {
            List<Long> percents = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                bench.awaitQuiet();
                Durations atRest = ask(uri).durations();
                try (BackgroundLoad load = loads.measurements()) {
                    load.awaitBegun();
                    Durations beside =
                            connections.ask(uri, EACH, () -> !load.hasEnded(2)).durations();
                    report.measured(name + " at rest", atRest.summary());
                    report.measured(name + " beside a load of measurements", beside.summary());
                    percents.add(100
                            * beside.percentile(95).toNanos()
                            / Math.max(1, atRest.percentile(95).toNanos()));
                }
            }
            report.target(name + " beside a load of measurements", UNAFFECTED, Median.of(percents));
        }

        private Asked ask(URI uri) {
            return connections.ask(uri, EACH, () -> false);
        }
    }
}
