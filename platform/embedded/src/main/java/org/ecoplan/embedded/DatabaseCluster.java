package org.ecoplan.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a PostgreSQL that keeps its data, and what a run that ended badly may have left among them. */
final class DatabaseCluster {

    private final Path files;

    /** There while the files are made for the first time, so that half of them are not taken for a cluster. */
    private final Path firstStart;

    DatabaseCluster(Path directory) {
        files = directory.resolve("cluster");
        firstStart = directory.resolve("first-start-unfinished");
    }

    Path files() {
        return files;
    }

    /** Leaves either a whole cluster that nobody serves, or none yet. */
    void prepare() {
        FormerPostmaster.of(files).ifPresent(FormerPostmaster::stop);
        FormerPostmaster.forgetIfReplaced(files);
        try {
            if (Files.exists(firstStart)) {
                new DirectoryTree(files).delete();
            }
            if (Files.notExists(files)) {
                Files.writeString(firstStart, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + files, e);
        }
    }

    /** To be called once PostgreSQL has started: from now on the files hold what somebody may miss. */
    void started() {
        try {
            Files.deleteIfExists(firstStart);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + firstStart, e);
        }
    }
}
