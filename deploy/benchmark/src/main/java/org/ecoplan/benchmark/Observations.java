package org.ecoplan.benchmark;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.standalone.Service;

/** Sends observations to indicator-service. */
final class Observations {

    private final Workbench bench;

    Observations(Workbench bench) {
        this.bench = bench;
    }

    void define(ObservationRows rows) {
        bench.ask(Http.put(uri("/series"), rows.definitions()));
    }

    /** @param body of one batch of new rows */
    void send(ObservationRows rows, byte[] body) {
        send(rows, BodyPublishers.ofByteArray(body), ObservationRows.BATCH);
    }

    /** Sends many new rows in one request. */
    void stream(ObservationRows rows, int count) {
        send(rows, BodyPublishers.ofByteArrays(rows.stream(count)), count);
    }

    /** Has the service make the partitions of all years that rows can be of. */
    void makePartitions() {
        ObservationRows rows = new ObservationRows("partitions", Notation.CSV);
        define(rows);
        int first = ObservationRows.START.atZone(ZoneOffset.UTC).getYear();
        int years = LocalDate.now(ZoneOffset.UTC).getYear() - first + 1;
        String body = IntStream.range(first, first + years)
                .mapToObj(year -> rows.prefix() + "0," + year + "-01-01T00:00:00Z,0,N\n")
                .collect(Collectors.joining("", Notation.CSV.header(), ""));
        send(rows, BodyPublishers.ofString(body), years);
    }

    private void send(ObservationRows rows, BodyPublisher body, int count) {
        bench.load(Http.post(uri("/observations/batch"), rows.mediaType(), body), "created", count);
    }

    /** Takes everything out of the table, past the service, which keeps nothing of it in memory. */
    void clear() {
        bench.database().execute("truncate observation");
    }

    private URI uri(String path) {
        return bench.uri(Service.INDICATOR, "/api/v1" + path);
    }
}
