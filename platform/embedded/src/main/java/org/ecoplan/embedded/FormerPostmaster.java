package org.ecoplan.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A PostgreSQL that outlived the run which had started it: it is a process of its own, so a run killed with
 * SIGKILL leaves it behind, holding the cluster's directory.
 */
record FormerPostmaster(ProcessHandle process) {

    private static final int SECONDS_TO_STOP = 10;

    /** The PostgreSQL that still serves this cluster, if there is one. */
    static Optional<FormerPostmaster> of(Path cluster) {
        return notedProcess(cluster)
                .filter(process -> isPostgres(process) && names(process, cluster))
                .map(FormerPostmaster::new);
    }

    /**
     * Deletes the note of a crashed PostgreSQL whose process number another program has by now, as happens
     * after a restart of the machine or container: PostgreSQL would take that program for its predecessor and
     * not start. A process of which the system does not tell enough is left to PostgreSQL's own judgement.
     */
    static void forgetIfReplaced(Path cluster) {
        if (notedProcess(cluster)
                .filter(process -> isStranger(process, cluster))
                .isPresent()) {
            try {
                Files.delete(note(cluster));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot delete " + note(cluster), e);
            }
        }
    }

    private static Optional<ProcessHandle> notedProcess(Path cluster) {
        if (Files.notExists(note(cluster))) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(note(cluster))) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d+"))
                    .flatMap(number -> ProcessHandle.of(Long.parseLong(number)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + note(cluster), e);
        }
    }

    private static Path note(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static boolean isStranger(ProcessHandle process, Path cluster) {
        ProcessHandle.Info info = process.info();
        return info.command().isPresent()
                && (!isPostgres(process) || info.arguments().isPresent() && !names(process, cluster));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }

    private static boolean names(ProcessHandle process, Path cluster) {
        return process.info()
                .arguments()
                .filter(arguments -> List.of(arguments).contains(cluster.toString()))
                .isPresent();
    }

    /**
     * Returns once the process is gone. It may wait for its clients at first; later it is killed, which the
     * write-ahead log was made for.
     */
    void stop() {
        process.destroy();
        if (!endsInTime()) {
            process.destroyForcibly();
            if (!endsInTime()) {
                throw new IllegalStateException("PostgreSQL of an earlier run does not stop: process " + process.pid());
            }
        }
    }

    private boolean endsInTime() {
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an earlier PostgreSQL stopped", e);
        }
    }
}
