package org.ecoplan.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that writes to a durable server in a process of its own and is then killed with SIGKILL. */
final class KilledRun {

    private static final String WRITTEN = "written";

    private KilledRun() {}

    static void ofDatabase(Path directory, String content) throws Exception {
        killOnceWritten("database", directory, content);
    }

    static void ofBroker(Path directory, String content) throws Exception {
        killOnceWritten("broker", directory, content);
    }

    private static void killOnceWritten(String server, Path directory, String content) throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        server,
                        directory.toString(),
                        content)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = run.inputReader()) {
            awaitWritten(output);
        } finally {
            run.destroyForcibly().waitFor();
        }
    }

    private static void awaitWritten(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(WRITTEN)) {
                return;
            }
        }
        throw new IllegalStateException("The program ended before it had written");
    }

    public static void main(String[] arguments) throws Exception {
        write(arguments[0], Path.of(arguments[1]), arguments[2]);
        System.out.println(WRITTEN);
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void write(String server, Path directory, String content) throws Exception {
        if (server.equals("database")) {
            new Rows(DatabaseServer.startDurable(directory, List.of("ledger")), "ledger").create(content);
        } else {
            Records records = new Records(KafkaBroker.startDurable(directory));
            records.createTopic();
            records.send(content);
        }
    }
}
