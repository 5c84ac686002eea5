package org.ecoplan.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What PostgreSQL's and Kafka's Java parts say goes to a file; the console belongs to the person who started them. */
public final class BackendLog {

    // A logger that nobody holds is collected with its handlers.
    private static final Logger ROOT = LogManager.getLogManager().getLogger("");

    private BackendLog() {}

    public static void redirectTo(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Handler handler = new FileHandler(file.toString());
            handler.setFormatter(new SimpleFormatter());
            Arrays.stream(ROOT.getHandlers()).forEach(ROOT::removeHandler);
            ROOT.addHandler(handler);
        } catch (IOException e) {
            throw new StartFailure("cannot write to " + file + ": " + e.getMessage(), e);
        }
    }
}
