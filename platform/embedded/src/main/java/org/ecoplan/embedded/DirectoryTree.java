package org.ecoplan.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory with everything below it. */
record DirectoryTree(Path root) {

    /** Deletes the directory and its content; it does not matter whether it exists. */
    void delete() {
        if (Files.notExists(root)) {
            return;
        }
        try {
            for (Path path : contentFirst()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + root, e);
        }
    }

    private List<Path> contentFirst() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
