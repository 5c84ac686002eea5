package org.ecoplan.standalone;

import java.nio.file.Path;

/**
 * Something to start as a process of its own.
 *
 * @param title names its log, too
 * @param jar as Quarkus packages it
 * @param port where it answers
 */
public record Program(String title, Path jar, int port) {

    String address() {
        return "http://localhost:" + port;
    }
}
