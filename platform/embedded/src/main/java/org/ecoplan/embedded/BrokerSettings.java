package org.ecoplan.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/** What a broker is told: {@code broker.properties}, and where its files and its two listeners are. */
record BrokerSettings(Path logDirectory, int clientPort, int controllerPort) {

    static final int NODE = 1;

    private static final String HOST = "127.0.0.1";

    String clientAddress() {
        return HOST + ":" + clientPort;
    }

    String controllerListener() {
        return "CONTROLLER";
    }

    Properties asProperties() {
        Properties settings = sameForAll();
        settings.setProperty("node.id", Integer.toString(NODE));
        settings.setProperty("log.dirs", logDirectory.toString());
        settings.setProperty("controller.quorum.voters", NODE + "@" + controllerAddress());
        settings.setProperty(
                "listeners", "CLIENT://" + clientAddress() + "," + controllerListener() + "://" + controllerAddress());
        settings.setProperty("advertised.listeners", "CLIENT://" + clientAddress());
        return settings;
    }

    private String controllerAddress() {
        return HOST + ":" + controllerPort;
    }

    private static Properties sameForAll() {
        try (InputStream file = BrokerSettings.class.getResourceAsStream("broker.properties")) {
            Properties settings = new Properties();
            settings.load(file);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
