package org.ecoplan.benchmark;

import java.time.Duration;
import org.ecoplan.standalone.Service;
import org.ecoplan.standalone.ServiceProcess;

/**
 * How fast reporting-service takes in what was told while it was away, down to the last verdict: values that indicator-service
 * told in loads, of all sub-indicators in all regions, day by day.
 */
final class Intake implements Benchmark {

    private static final int VALUES = Size.of("intake", 300_000);
    private static final Bound WANTED = Bound.atLeast(20_000, "values/s");
    private static final Duration GLANCE = Duration.ofMillis(50);

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin("Intake of %,d measurements from Kafka".formatted(VALUES));
        ServiceProcess reporting = bench.suite().service(Service.REPORTING);
        reporting.stop();
        bench.record(VALUES);
        awaitTold(bench);
        try (Database database = new Database(bench.suite().database(), Service.REPORTING.database())) {
            long before = known(database);
            reporting.start();
            awaitKnown(database, before + 1);
            long begun = known(database);
            long begin = System.nanoTime();
            awaitKnown(database, before + VALUES);
            Rate rate = new Rate(before + VALUES - begun, Workbench.since(begin));
            report.measured(
                    "%,d of them".formatted(rate.count()),
                    "%,d ms".formatted(rate.time().toMillis()));
            report.target("intake of measurements", WANTED, rate.perSecond());
        }
        reporting.awaitReady();
    }

    private static void awaitTold(Workbench bench) {
        while (!bench.database().text("select count(*) from outbox").equals("0")) {
            Workbench.pause(GLANCE);
        }
    }

    // Stored with the verdicts that follow from them, in one transaction.
    private static void awaitKnown(Database database, long count) {
        while (known(database) < count) {
            Workbench.pause(GLANCE);
        }
    }

    private static long known(Database database) {
        return Long.parseLong(database.text("select count(*) from known_measurement_revision"));
    }
}
