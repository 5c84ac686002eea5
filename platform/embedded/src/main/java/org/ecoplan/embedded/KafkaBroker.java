package org.ecoplan.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker, and its own controller, inside this program and for this machine alone. Topics are not
 * created by being named; records in partitions have no replicas.
 *
 * <p>It is Kafka as it runs elsewhere, so an error that Kafka deems fatal (its directory vanishes, say)
 * ends this program.
 */
public final class KafkaBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final Runnable afterClose;

    private KafkaBroker(KafkaRaftServer server, String bootstrapServers, Runnable afterClose) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
        this.afterClose = afterClose;
    }

    /**
     * Starts a broker that keeps topics, records and consumers' positions in the directory. What it has
     * acknowledged survives the SIGKILL of this program, not the crash of the machine. The port stays the
     * same from run to run unless another program has taken it.
     *
     * <p>No shutdown hook is registered: the caller closes the broker after those who use it.
     *
     * @throws IllegalStateException if a running program uses the directory
     */
    public static KafkaBroker startDurable(Path dataDirectory) {
        DirectoryClaim claim = DirectoryClaim.on(dataDirectory);
        return start(claim.directory(), claim::release);
    }

    /** Starts an empty broker whose files are deleted when it is closed. */
    public static KafkaBroker startThrowaway() {
        try {
            Path directory = Files.createTempDirectory("ecoplan-kafka-");
            return start(directory, new DirectoryTree(directory)::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("No directory for temporary files", e);
        }
    }

    private static KafkaBroker start(Path directory, Runnable afterClose) {
        try {
            int port = RememberedPort.in(directory.resolve("port"));
            BrokerSettings settings =
                    new BrokerSettings(directory.resolve("log"), port, RememberedPort.freeBeside(port));
            formatOnce(settings);
            KafkaRaftServer server =
                    new KafkaRaftServer(KafkaConfig.fromProps(settings.asProperties(), false), Time.SYSTEM);
            startOrStop(server);
            return new KafkaBroker(server, settings.clientAddress(), afterClose);
        } catch (Exception e) {
            afterClose.run();
            throw e;
        }
    }

    /** Kafka refuses a directory without a cluster's name, and one with another cluster's. */
    private static void formatOnce(BrokerSettings settings) {
        if (Files.exists(settings.logDirectory().resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(settings.controllerListener())
                    .addDirectory(settings.logDirectory().toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot format " + settings.logDirectory(), e);
        }
    }

    private static void startOrStop(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (Exception e) { // Scala also throws checked exceptions, and does not declare them.
            stop(server);
            throw e;
        }
    }

    /** Where clients connect: {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops in order, so that the next run need not repair the logs. */
    @Override
    public void close() {
        try {
            stop(server);
        } finally {
            afterClose.run();
        }
    }

    private static void stop(KafkaRaftServer server) {
        server.shutdown();
        server.awaitShutdown();
    }
}
