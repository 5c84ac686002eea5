package org.ecoplan.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs the suite until somebody stops it or a part of it dies. */
public final class Main {

    private static final PrintStream CONSOLE = System.out;

    private final SuiteLayout layout;

    private Main(SuiteLayout layout) {
        this.layout = layout;
    }

    public static void main(String[] arguments) {
        try {
            SuiteLayout layout = SuiteLayout.fromProperties();
            BackendLog.redirectTo(layout.logs().resolve("backends.log"));
            new Main(layout).run();
        } catch (StartFailure e) {
            CONSOLE.println();
            CONSOLE.println("EcoPlan cannot run: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        Instant begin = Instant.now();
        CONSOLE.println("EcoPlan is starting PostgreSQL, Kafka and three services ...");
        Suite suite = Suite.start(layout);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "say-goodbye"));
        SuiteClient client = new SuiteClient();
        List<String> plans = new PlanLoader(suite, client).load(layout.plans());
        CONSOLE.println(new Welcome(suite, client, layout).text(plans, Duration.between(begin, Instant.now())));
        awaitDeath(suite);
    }

    private void awaitDeath(Suite suite) {
        List<ServiceProcess> processes =
                Arrays.stream(Service.values()).map(suite::service).toList();
        CompletableFuture.anyOf(processes.stream().map(ServiceProcess::onExit).toArray(CompletableFuture[]::new))
                .join();
        if (!suite.isClosed()) {
            processes.stream()
                    .filter(process -> !process.isAlive())
                    .forEach(process -> CONSOLE.println(process.obituary()));
            CONSOLE.println("EcoPlan stops, since it is not whole any more.");
            System.exit(1);
        }
    }

    private static void stop(Suite suite) {
        suite.close();
        CONSOLE.println("EcoPlan has stopped.");
    }
}
