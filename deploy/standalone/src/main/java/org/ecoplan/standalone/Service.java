package org.ecoplan.standalone;

import java.nio.file.Path;

/** The three services, in the order of their ports. */
public enum Service {
    INDICATOR("indicator-service", "indicator"),
    PROJECT("project-service", "project"),
    REPORTING("reporting-service", "reporting");

    private final String title;
    private final String database;

    Service(String title, String database) {
        this.title = title;
        this.database = database;
    }

    String title() {
        return title;
    }

    /** Name of the database that only this service uses. */
    String database() {
        return database;
    }

    int port(SuiteLayout layout) {
        return layout.firstPort() + ordinal();
    }

    Path program(SuiteLayout layout) {
        return layout.home().resolve(title).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
