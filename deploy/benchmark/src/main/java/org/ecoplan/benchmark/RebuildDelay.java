package org.ecoplan.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.ecoplan.standalone.Service;

/** How long a change waits for its verdict while everything is rebuilt beside it. */
final class RebuildDelay implements Benchmark {

    private static final int VALUES = Size.of("rebuilt", 200_000);
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final Bound WANTED = Bound.atMost(1000, "ms");

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin("Rebuild beside live changes, with %,d more measurements".formatted(VALUES));
        bench.record(VALUES);
        bench.awaitQuiet();
        Pushes pushes = new Pushes(bench, Workbench.PLAN);
        report.measured("push to verdict before", pushes.run(200).summary());
        Rebuild rebuild = Rebuild.begin(bench);
        Durations beside = pushes.until(rebuild::isOver);
        report.measured("rebuild", rebuild.latest());
        report.measured("push to verdict beside it, %,d pushes".formatted(beside.count()), beside.summary());
        report.target(
                "push to verdict beside a rebuild, longest",
                WANTED,
                beside.percentile(100).toMillis());
    }

    /** One that is under way. */
    private record Rebuild(Workbench bench, String path, AtomicReference<JsonNode> state) {

        static Rebuild begin(Workbench bench) {
            JsonNode begun = bench.ask(Http.post(bench.uri(Service.REPORTING, "/api/v1/rebuilds"), ""));
            return new Rebuild(bench, "/api/v1/rebuilds/" + begun.get("id").asText(), new AtomicReference<>(begun));
        }

        boolean isOver() {
            state.set(bench.ask(Http.get(bench.uri(Service.REPORTING, path))));
            return !UNDER_WAY.contains(latest().get("state").asText());
        }

        JsonNode latest() {
            return state.get();
        }
    }
}
