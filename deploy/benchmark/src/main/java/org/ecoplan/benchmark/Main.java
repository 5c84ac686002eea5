package org.ecoplan.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoplan.standalone.BackendLog;
import org.ecoplan.standalone.PlanLoader;
import org.ecoplan.standalone.Service;
import org.ecoplan.standalone.Suite;
import org.ecoplan.standalone.SuiteClient;
import org.ecoplan.standalone.SuiteLayout;

/**
 * Starts the suite with new data and measures it: everything, or what {@code -Decoplan.benchmark} names. docs/performance.md
 * says how each thing is measured and which sizes can be set.
 */
public final class Main {

    /** Below those that systems give to connections, so that none of them is in the way. */
    private static final int FIRST_PORT = 29081;

    private static final Map<String, Benchmark> BENCHMARKS = benchmarks();

    private Main() {}

    // What wants an idle suite comes first, what fills it comes last.
    private static Map<String, Benchmark> benchmarks() {
        Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
        benchmarks.put("verdicts", new PushToVerdict());
        benchmarks.put("compliance", new ComplianceReads());
        benchmarks.put("single", new SinglePosts());
        benchmarks.put("measurements", new MeasurementLoads());
        benchmarks.put("observations", new ObservationBatches());
        benchmarks.put("memory", new LoadMemory());
        benchmarks.put("reads", new Reads());
        benchmarks.put("history", new History());
        benchmarks.put("intake", new Intake());
        benchmarks.put("rebuild", new RebuildDelay());
        benchmarks.put("plans", new ManyPlans());
        return benchmarks;
    }

    public static void main(String[] arguments) throws IOException {
        List<Benchmark> chosen = chosen(System.getProperty("ecoplan.benchmark", ""));
        Path home = Path.of(System.getProperty("ecoplan.home"));
        // Not among the system's temporary files, which may be in memory: PostgreSQL is to wait for a disk.
        Path data =
                Files.createTempDirectory(Files.createDirectories(home.resolve("deploy/benchmark/target")), "data-");
        SuiteLayout layout = new SuiteLayout(home, data, FIRST_PORT);
        BackendLog.redirectTo(layout.logs().resolve("backends.log"));
        Report report = new Report(System.out);
        measure(layout, chosen, report);
        report.end();
        delete(data);
    }

    private static List<Benchmark> chosen(String name) {
        if (name.isBlank()) {
            return List.copyOf(BENCHMARKS.values());
        }
        if (!BENCHMARKS.containsKey(name)) {
            throw new IllegalArgumentException("-Decoplan.benchmark is one of " + BENCHMARKS.keySet());
        }
        return List.of(BENCHMARKS.get(name));
    }

    private static void measure(SuiteLayout layout, List<Benchmark> chosen, Report report) throws IOException {
        report.begin("Machine");
        report.measured("machine", Machine.description());
        report.measured("file system of the data", Machine.fileSystem(layout.data()));
        report.measured("platform", System.getProperty("ecoplan.benchmark.platform"));
        try (Suite suite = start(layout, report, "first start to ready, new data")) {
            new PlanLoader(suite, new SuiteClient()).load(layout.plans());
        }
        try (Suite suite = start(layout, report, "start to ready, data kept");
                Workbench bench = new Workbench(suite, layout)) {
            describe(bench, report);
            if (System.getProperty("ecoplan.benchmark.reporting", "").equals("stopped")) {
                suite.service(Service.REPORTING).stop();
                report.measured("reporting-service", "stopped");
            }
            chosen.forEach(benchmark -> benchmark.measure(bench, report));
        }
    }

    private static Suite start(SuiteLayout layout, Report report, String title) {
        long begin = System.nanoTime();
        Suite suite = Suite.start(layout);
        report.measured(title, "%,d ms".formatted(Workbench.since(begin).toMillis()));
        return suite;
    }

    private static void describe(Workbench bench, Report report) {
        report.measured("PostgreSQL", bench.database().text("select version()"));
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "shared_buffers")) {
            report.measured(setting, bench.database().text("show " + setting));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
