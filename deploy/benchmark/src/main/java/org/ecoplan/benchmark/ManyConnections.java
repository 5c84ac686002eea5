package org.ecoplan.benchmark;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Connections that all ask the same at the same time, each the next time when it has its answer. */
final class ManyConnections implements AutoCloseable {

    private final int count;
    private final ExecutorService threads;

    ManyConnections(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** What asking came to. */
    record Asked(Rate rate, Durations durations) {}

    /** How many bytes the answer has. */
    static int size(URI uri) {
        try (PlainConnection connection = new PlainConnection(uri)) {
            return connection.ask();
        }
    }

    /** Asks so often over each connection, and on for as long as {@code more} says. */
    Asked ask(URI uri, int each, BooleanSupplier more) {
        List<List<Duration>> durations = new ArrayList<>();
        long begin = System.nanoTime();
        List<CompletableFuture<List<Duration>>> asking = IntStream.range(0, count)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> askOver(uri, each, more), threads))
                .toList();
        asking.forEach(connection -> durations.add(connection.join()));
        Duration time = Workbench.since(begin);
        List<Duration> all = durations.stream().flatMap(List::stream).toList();
        return new Asked(new Rate(all.size(), time), new Durations(all));
    }

    private static List<Duration> askOver(URI uri, int each, BooleanSupplier more) {
        List<Duration> durations = new ArrayList<>(each);
        try (PlainConnection connection = new PlainConnection(uri)) {
            while (durations.size() < each || more.getAsBoolean()) {
                long begin = System.nanoTime();
                connection.ask();
                durations.add(Workbench.since(begin));
            }
        }
        return durations;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
