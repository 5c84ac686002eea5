package org.ecoplan.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecoplan.standalone.Service;

/** Further plans that are Jiangmen's under another name, with values from earlier years on. */
final class Plans {

    private static final String ORIGINAL = "jiangmen-2019-2030";
    private static final int MEASURED_FROM = 2000;

    private final Workbench bench;
    private final String file;

    Plans(Workbench bench) {
        this.bench = bench;
        this.file = read(bench.layout().plans().resolve(ORIGINAL).resolve("plan.yaml"))
                .replaceFirst("(?m)^measuredFrom: .*$", "measuredFrom: " + MEASURED_FROM);
    }

    /** Loads another one; its path. */
    String load(String code) {
        String path = "/api/v1/plans/" + code;
        String renamed = file.replaceFirst("(?m)^code: .*$", "code: " + code);
        bench.http().send(Http.put(bench.uri(Service.INDICATOR, path), "application/yaml", renamed));
        return path;
    }

    JsonNode definition(String path) {
        return bench.ask(Http.get(bench.uri(Service.INDICATOR, path)));
    }

    void record(String path, MeasurementRows rows) {
        bench.load(
                Http.post(
                        bench.uri(Service.INDICATOR, path + "/measurements/batch"),
                        Notation.CSV.mediaType(),
                        BodyPublishers.ofByteArray(rows.csv())),
                "created",
                rows.size());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
