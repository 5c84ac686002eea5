package org.ecoplan.benchmark;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.ecoplan.standalone.Service;

/**
 * Corrections of one value of a plan, each of which flips one verdict, followed until reporting-service answers with it.
 *
 * <p>The clock starts when the push has been answered and stops when an answer of reporting-service rests on the pushed
 * value; it asks without a pause, so what is measured includes one answer of reporting-service.
 */
final class Pushes {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Workbench bench;
    private final String plan;
    private int pushed;

    /** @param plan path of the plan, which has Jiangmen's indicators */
    Pushes(Workbench bench, String plan) {
        this.bench = bench;
        this.plan = plan;
    }

    /** One after the other. */
    Durations run(int count) {
        int last = pushed + count;
        return until(() -> pushed >= last);
    }

    /** One after the other, at least one. */
    Durations until(BooleanSupplier enough) {
        List<Duration> durations = new ArrayList<>();
        do {
            durations.add(pushAndAwait(pushed++));
        } while (!enough.getAsBoolean());
        return new Durations(durations);
    }

    /** Values alternate between 40.x and 60.x: the standard is 50, so that each push flips the verdict. */
    private Duration pushAndAwait(int i) {
        String value = "%d.%04d".formatted(i % 2 == 0 ? 60 : 40, i);
        bench.http().send(Http.post(bench.uri(Service.INDICATOR, plan + "/measurements"), """
                {"subIndicator":"30","region":"440700","period":"2019","value":%s}""".formatted(value)));
        long accepted = System.nanoTime();
        HttpRequest read =
                Http.get(bench.uri(Service.REPORTING, plan + "/compliance/indicators/30?year=2019&basis=standard"));
        while (!bench.http().send(read).contains("\"value\":" + value)) {
            if (Workbench.since(accepted).compareTo(LONGEST_WAIT) > 0) {
                throw new IllegalStateException("the verdict does not follow " + value);
            }
        }
        return Workbench.since(accepted);
    }
}
