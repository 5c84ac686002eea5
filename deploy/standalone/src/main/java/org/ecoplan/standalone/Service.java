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

    /** Name of the database that only this service uses. */
    public String database() {
        return database;
    }

    Program program(SuiteLayout layout) {
        Path jar = layout.home().resolve(title).resolve("target/quarkus-app/quarkus-run.jar");
        return new Program(title, jar, layout.firstPort() + ordinal());
    }
}
