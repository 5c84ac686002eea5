package org.ecoplan.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.standalone.BackendLog;
import org.ecoplan.standalone.PlanLoader;
import org.ecoplan.standalone.Service;
import org.ecoplan.standalone.Suite;
import org.ecoplan.standalone.SuiteClient;
import org.ecoplan.standalone.SuiteLayout;

/**
 * The time from an accepted push to the changed verdict, through HTTP at both ends, on an otherwise idle suite; beside
 * it the time to start and the memory of the idle services.
 *
 * <p>Each push is a correction of one value, so that each flips one verdict. The clock starts when the push has been
 * answered and stops when the answer of reporting-service rests on the pushed revision; it asks without a pause, so what
 * is measured includes one answer of reporting-service.
 */
public final class PushToVerdict {

    private static final int WARM_UP = 300;
    private static final int MEASURED = 1000;
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final int FIRST_PORT = 38081;
    private static final String PLAN = "/api/v1/plans/jiangmen-2019-2030";
    private static final PrintStream OUT = System.out;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI measurements;
    private final URI verdict;

    private PushToVerdict(Suite suite) {
        measurements = suite.service(Service.INDICATOR).uri(PLAN + "/measurements");
        verdict = suite.service(Service.REPORTING).uri(PLAN + "/compliance/indicators/30?year=2019&basis=standard");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("ecoplan-benchmark");
        SuiteLayout layout = new SuiteLayout(Path.of(System.getProperty("ecoplan.home")), data, FIRST_PORT);
        BackendLog.redirectTo(layout.logs().resolve("backends.log"));
        OUT.println("Machine: " + Machine.description());

        startAndStop(layout, "first start to ready (new data)");
        long begin = System.nanoTime();
        try (Suite suite = Suite.start(layout)) {
            OUT.println("start to ready (data kept): " + since(begin).toMillis() + " ms");
            PushToVerdict benchmark = new PushToVerdict(suite);
            benchmark.run(WARM_UP, 0);
            OUT.println("accepted push to changed verdict, " + MEASURED + " pushes: "
                    + benchmark.run(MEASURED, WARM_UP).summary());
            Thread.sleep(IDLE.toMillis());
            for (Service service : Service.values()) {
                OUT.println("resident memory of " + suite.service(service).title() + " after "
                        + IDLE.toSeconds() + " s idle: "
                        + Machine.residentMemory(suite.service(service).pid()));
            }
        }
    }

    private static void startAndStop(SuiteLayout layout, String title) {
        long begin = System.nanoTime();
        try (Suite suite = Suite.start(layout)) {
            OUT.println(title + ": " + since(begin).toMillis() + " ms");
            new PlanLoader(suite, new SuiteClient()).load(layout.plans());
        }
    }

    private Durations run(int pushes, int offset) throws IOException, InterruptedException {
        List<Duration> durations = new ArrayList<>(pushes);
        for (int i : IntStream.range(offset, offset + pushes).toArray()) {
            durations.add(pushAndAwait(i));
        }
        return new Durations(durations);
    }

    /** Values alternate between 40.x and 60.x: the standard is 50, so that each push flips the verdict. */
    private Duration pushAndAwait(int i) throws IOException, InterruptedException {
        String value = "%d.%04d".formatted(i % 2 == 0 ? 60 : 40, i);
        HttpRequest push = HttpRequest.newBuilder(measurements)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"subIndicator":"30","region":"440700","period":"2019","value":%s}""".formatted(value)))
                .build();
        HttpResponse<String> answer = http.send(push, HttpResponse.BodyHandlers.ofString());
        long accepted = System.nanoTime();
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("push refused: " + answer.body());
        }
        HttpRequest read = HttpRequest.newBuilder(verdict).build();
        while (!http.send(read, HttpResponse.BodyHandlers.ofString()).body().contains("\"value\":" + value)) {
            if (since(accepted).toSeconds() > 30) {
                throw new IllegalStateException("the verdict does not follow " + value);
            }
        }
        return since(accepted);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
