package org.ecoplan.standalone;

import java.nio.file.Path;

/**
 * Where the suite is and where it keeps its data.
 *
 * @param home the project's folder, with the packaged services in it
 * @param data where PostgreSQL, Kafka and the logs are
 * @param firstPort of the three services; the others follow it
 */
public record SuiteLayout(Path home, Path data, int firstPort) {

    private static final int DEFAULT_PORT = 8081;

    /** As {@code -Decoplan.home}, {@code -Decoplan.data} and {@code -Decoplan.port} say. */
    static SuiteLayout fromProperties() {
        Path home = Path.of(property("ecoplan.home", "")).toAbsolutePath();
        String data = property("ecoplan.data", "data");
        String port = property("ecoplan.port", Integer.toString(DEFAULT_PORT));
        try {
            return new SuiteLayout(home, home.resolve(data), Integer.parseInt(port));
        } catch (NumberFormatException e) {
            throw new StartFailure("-Decoplan.port must be the first of three port numbers, not \"" + port + "\"", e);
        }
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path plans() {
        return home.resolve("deploy/plans");
    }

    private static String property(String name, String fallback) {
        String value = System.getProperty(name, "");
        return value.isBlank() ? fallback : value;
    }
}
