package org.ecoplan.benchmark;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.standalone.Service;

/**
 * The time from an accepted push to the changed verdict, through HTTP at both ends, on an otherwise idle suite; beside it
 * the memory of the idle services.
 *
 * <p>Each push is a correction of one value, so that each flips one verdict. The clock starts when the push has been
 * answered and stops when the answer of reporting-service rests on the pushed revision; it asks without a pause, so what
 * is measured includes one answer of reporting-service.
 */
final class PushToVerdict implements Benchmark {

    private static final int MEASURED = Size.of("pushes", 1000);
    private static final int WARM_UP = MEASURED / 3;
    private static final Duration IDLE = Duration.ofSeconds(Size.of("idle", 60));
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin("Push to verdict");
        run(bench, WARM_UP, 0);
        report.measured(
                "accepted push to changed verdict, " + MEASURED + " pushes",
                run(bench, MEASURED, WARM_UP).summary());
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
    }

    private static Durations run(Workbench bench, int pushes, int offset) {
        List<Duration> durations = new ArrayList<>(pushes);
        for (int i : IntStream.range(offset, offset + pushes).toArray()) {
            durations.add(pushAndAwait(bench, i));
        }
        return new Durations(durations);
    }

    /** Values alternate between 40.x and 60.x: the standard is 50, so that each push flips the verdict. */
    private static Duration pushAndAwait(Workbench bench, int i) {
        String value = "%d.%04d".formatted(i % 2 == 0 ? 60 : 40, i);
        bench.http().send(Http.post(bench.measurementsUri(""), """
                {"subIndicator":"30","region":"440700","period":"2019","value":%s}""".formatted(value)));
        long accepted = System.nanoTime();
        HttpRequest read = Http.get(
                bench.uri(Service.REPORTING, Workbench.PLAN + "/compliance/indicators/30?year=2019&basis=standard"));
        while (!bench.http().send(read).contains("\"value\":" + value)) {
            if (Workbench.since(accepted).compareTo(LONGEST_WAIT) > 0) {
                throw new IllegalStateException("the verdict does not follow " + value);
            }
        }
        return Workbench.since(accepted);
    }
}
