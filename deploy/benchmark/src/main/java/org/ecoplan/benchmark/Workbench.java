package org.ecoplan.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import org.ecoplan.standalone.Service;
import org.ecoplan.standalone.Suite;
import org.ecoplan.standalone.SuiteLayout;

/** The running suite, and what it takes to measure it. */
final class Workbench implements AutoCloseable {

    static final String PLAN = "/api/v1/plans/jiangmen-2019-2030";

    private static final int LOAD = 100_000;
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration BUSY = GLANCE.dividedBy(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(20);

    private final Suite suite;
    private final SuiteLayout layout;
    private final Http http = new Http();
    private final ObjectMapper json = new ObjectMapper();
    private final Database database;
    private final MeasurementRows measurements;

    Workbench(Suite suite, SuiteLayout layout) {
        this.suite = suite;
        this.layout = layout;
        this.database = new Database(suite.database(), Service.INDICATOR.database());
        this.measurements = MeasurementRows.daily(ask(Http.get(uri(Service.INDICATOR, PLAN))));
    }

    Suite suite() {
        return suite;
    }

    SuiteLayout layout() {
        return layout;
    }

    Http http() {
        return http;
    }

    /** The database of indicator-service. */
    Database database() {
        return database;
    }

    /** Measurements that nobody has sent yet. */
    MeasurementRows measurements() {
        return measurements;
    }

    URI uri(Service service, String path) {
        return suite.service(service).uri(path);
    }

    URI measurementsUri(String path) {
        return uri(Service.INDICATOR, PLAN + "/measurements" + path);
    }

    JsonNode ask(HttpRequest request) {
        try {
            return json.readTree(http.send(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends many rows in one request.
     *
     * @param outcome what must become of all of them: {@code created}, {@code revised} or {@code unchanged}
     */
    void load(HttpRequest request, String outcome, long rows) {
        JsonNode result = ask(request);
        if (result.get(outcome).asLong() != rows) {
            throw new IllegalStateException("not all of " + rows + " rows were " + outcome + ": " + result);
        }
    }

    /** Records so many measurements that are new. */
    void record(int values) {
        for (int sent = 0; sent < values; sent += LOAD) {
            int rows = Math.min(LOAD, values - sent);
            byte[] csv = measurements.csv(measurements.claim(rows), rows, 0);
            load(
                    Http.post(measurementsUri("/batch"), Notation.CSV.mediaType(), BodyPublishers.ofByteArray(csv)),
                    "created",
                    rows);
        }
    }

    /**
     * Waits until the services do nothing any more: events that are still on their way would slow down what is measured
     * next.
     *
     * @return how long that took
     */
    Duration awaitQuiet() {
        long begin = System.nanoTime();
        Duration before = workDone();
        for (Duration passed = Duration.ZERO; passed.compareTo(LONGEST_WAIT) < 0; passed = since(begin)) {
            pause(GLANCE);
            Duration now = workDone();
            if (now.minus(before).compareTo(BUSY) < 0) {
                return since(begin).minus(GLANCE);
            }
            before = now;
        }
        throw new IllegalStateException("the services are still busy after " + LONGEST_WAIT);
    }

    private Duration workDone() {
        return Arrays.stream(Service.values())
                .map(service -> Machine.processorTime(suite.service(service).pid()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
