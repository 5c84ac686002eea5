package org.ecoplan.benchmark;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Measurements posted one by one over eight connections, beside an endpoint that commits one insert a request and does
 * nothing else.
 */
final class SinglePosts implements Benchmark {

    private static final int CONNECTIONS = 8;
    private static final int REQUESTS = Size.of("requests", 10_000);
    private static final int ROUNDS = Size.of("rounds", 5);
    private static final Bound WANTED = Bound.atLeast(60, "%");

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin("Single measurements, %d connections, %d rounds of %,d requests"
                .formatted(CONNECTIONS, ROUNDS, REQUESTS));
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try (BareEndpoint bare = BareEndpoint.start(bench)) {
            Run run = new Run(bench, bare.uri(), threads);
            Rounds rounds = new Rounds(run::bare)
                    .lane("new", run::created)
                    .lane("corrections", run::corrected)
                    .run(ROUNDS);
            report.measured("bare endpoint", rounds.yardstickPerSecond() + " a second");
            for (String lane : List.of("new", "corrections")) {
                report.measured(lane, rounds.perSecond(lane) + " a second");
                report.target(
                        "single measurements, " + lane + ", of a bare endpoint",
                        WANTED,
                        rounds.percentOfYardstick(lane));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What one round does; corrections are of what was new last. */
    private static final class Run {

        private final Workbench bench;
        private final URI bareUri;
        private final ExecutorService threads;
        private long first;
        private int edition;

        Run(Workbench bench, URI bareUri, ExecutorService threads) {
            this.bench = bench;
            this.bareUri = bareUri;
            this.threads = threads;
        }

        Rate bare() {
            return post(bareUri, first, 0);
        }

        Rate created() {
            first = bench.measurements().claim(REQUESTS);
            edition = 0;
            return post(bench.measurementsUri(""), first, edition);
        }

        Rate corrected() {
            return post(bench.measurementsUri(""), first, ++edition);
        }

        private Rate post(URI uri, long from, int itsEdition) {
            LongFunction<HttpRequest> request =
                    row -> Http.post(uri, bench.measurements().json(row, itsEdition));
            List<HttpRequest> requests =
                    LongStream.range(from, from + REQUESTS).mapToObj(request).toList();
            bench.awaitQuiet();
            return Rate.of(REQUESTS, () -> sendAll(requests));
        }

        private void sendAll(List<HttpRequest> requests) {
            AtomicInteger next = new AtomicInteger();
            Runnable connection = () -> {
                for (int i = next.getAndIncrement(); i < requests.size(); i = next.getAndIncrement()) {
                    bench.http().send(requests.get(i));
                }
            };
            CompletableFuture.allOf(IntStream.range(0, CONNECTIONS)
                            .mapToObj(i -> CompletableFuture.runAsync(connection, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}
