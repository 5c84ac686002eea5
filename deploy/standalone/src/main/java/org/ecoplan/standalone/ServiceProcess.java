package org.ecoplan.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One service as a process of its own. It can be killed and started again, as crashes and upgrades do. */
public class ServiceProcess {

    // A service that is left alone stays small: memory grows when there is work and is given back afterwards. The last
    // option came with an update of Java 17, so an older Java may skip it.
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms24m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-XX:ReservedCodeCacheSize=64m",
            "-Xss512k",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=10000");

    // On a machine that everything shares, a quick compiler starts sooner and stays smaller. Under steady load the
    // optimising one, which the containers have, serves better.
    private static final List<String> QUICK_COMPILER = List.of("-XX:TieredStopAtLevel=1");

    // One native memory arena a thread is the C library's default, and tens of megabytes.
    private static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final int LOG_LINES = 15;

    private final Program program;
    private final SuiteLayout layout;
    private final Map<String, String> settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    /** @param settings environment variables of the service: where its database and Kafka are */
    public ServiceProcess(Program program, SuiteLayout layout, Map<String, String> settings) {
        this.program = program;
        this.layout = layout;
        this.settings = settings;
    }

    public String title() {
        return program.title();
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + program.port() + path);
    }

    /** Starts it and returns at once. */
    public void start() {
        if (!Files.exists(program.jar())) {
            throw new StartFailure(program.jar() + " is not there: package the project first");
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(JVM_OPTIONS);
        if (!"full".equals(System.getProperty("ecoplan.compiler"))) {
            builder.command().addAll(QUICK_COMPILER);
        }
        builder.command().addAll(List.of("-jar", program.jar().toString()));
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        try {
            process = builder.start();
            Files.writeString(pidFile(), Long.toString(process.pid()));
        } catch (IOException e) {
            throw new StartFailure(title() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Waits until it answers. */
    public void awaitReady() {
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new StartFailure(obituary());
            }
            if (Instant.now().isAfter(latest)) {
                throw new StartFailure(title() + " is not ready after " + LONGEST_START.toSeconds() + " s; the end of "
                        + log() + ":\n" + endOfLog());
            }
            pause(Duration.ofMillis(50));
        }
    }

    /** Its process, as the operating system numbers it. */
    public long pid() {
        return process.pid();
    }

    /** Completes when the process is gone, for whatever reason. */
    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What there is to say about a process that is gone. */
    String obituary() {
        return title() + " ended with exit code " + process.exitValue() + "; the end of " + log() + ":\n" + endOfLog();
    }

    /** Ends it as a crash would: without a chance to finish anything. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends it in order; one that does not listen is killed. */
    public void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
            Files.deleteIfExists(pidFile());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process that a former run of the suite left behind when it was killed itself. */
    void endLeftover() {
        try {
            if (Files.exists(pidFile())) {
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile()).strip()))
                        .filter(this::isThisService)
                        .ifPresent(leftover -> {
                            leftover.destroyForcibly();
                            leftover.onExit().join();
                        });
                Files.delete(pidFile());
            }
        } catch (IOException e) {
            throw new StartFailure("cannot read " + pidFile() + ": " + e.getMessage(), e);
        }
    }

    // The number may belong to another program by now.
    private boolean isThisService(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(command -> command.contains(program.jar().toString()))
                .isPresent();
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(uri("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while starting", e);
        }
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "(it cannot be read: " + e.getMessage() + ")";
        }
    }

    private Path log() {
        return layout.logs().resolve(title() + ".log");
    }

    private Path pidFile() {
        return layout.data().resolve(title() + ".pid");
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while starting", e);
        }
    }
}
