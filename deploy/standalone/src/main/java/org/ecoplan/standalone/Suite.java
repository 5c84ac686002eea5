package org.ecoplan.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.ecoplan.embedded.DatabaseServer;
import org.ecoplan.embedded.KafkaBroker;

/** PostgreSQL, Kafka and the three services, running. */
public class Suite implements AutoCloseable {

    private final DataFolder folder;
    private final DatabaseServer database;
    private final KafkaBroker kafka;
    private final Map<Service, ServiceProcess> services = Collections.synchronizedMap(new EnumMap<>(Service.class));
    private volatile boolean closed;

    private Suite(DataFolder folder, DatabaseServer database, KafkaBroker kafka) {
        this.folder = folder;
        this.database = database;
        this.kafka = kafka;
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws StartFailure if something is in the way; nothing is left running then
     */
    public static Suite start(SuiteLayout layout) {
        DataFolder folder = DataFolder.claim(layout);
        try {
            for (Service service : Service.values()) {
                Program program = service.program(layout);
                new ServiceProcess(program, layout, Map.of()).endLeftover();
                requireFree(program);
            }
            return start(layout, folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Suite start(SuiteLayout layout, DataFolder folder) {
        Suite suite = startBackends(layout, folder);
        try {
            // also when somebody stops it while it is still starting
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop-suite"));
            suite.startServices(layout);
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    public ServiceProcess service(Service service) {
        return services.get(service);
    }

    /** The server with the services' databases, for whoever measures. */
    public DatabaseServer database() {
        return database;
    }

    /** Whether it has been told to stop. */
    boolean isClosed() {
        return closed;
    }

    /** Stops the services first, so that none of them misses what it needs. Who calls it second waits for the first. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        services.values().parallelStream().forEach(ServiceProcess::stop);
        kafka.close();
        database.close();
        folder.close();
    }

    private static Suite startBackends(SuiteLayout layout, DataFolder folder) {
        List<String> databases =
                Arrays.stream(Service.values()).map(Service::database).toList();
        CompletableFuture<DatabaseServer> database = CompletableFuture.supplyAsync(
                () -> DatabaseServer.startDurable(layout.data().resolve("postgresql"), databases));
        CompletableFuture<KafkaBroker> kafka = CompletableFuture.supplyAsync(
                () -> KafkaBroker.startDurable(layout.data().resolve("kafka")));
        try {
            return new Suite(folder, database.join(), kafka.join());
        } catch (CompletionException e) {
            database.thenAccept(DatabaseServer::close);
            kafka.thenAccept(KafkaBroker::close);
            throw new StartFailure(e.getCause().getMessage(), e.getCause());
        }
    }

    private void startServices(SuiteLayout layout) {
        for (Service service : Service.values()) {
            Program program = service.program(layout);
            ServiceProcess process = new ServiceProcess(program, layout, settings(service, layout));
            services.put(service, process);
            process.start();
        }
        services.values().forEach(ServiceProcess::awaitReady);
    }

    private Map<String, String> settings(Service service, SuiteLayout layout) {
        return Map.of(
                // this machine only, since whoever reaches the services may write
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(service.program(layout).port()),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(service.database()),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                // only the portal, which reporting-service has, asks the other two
                "ECOPLAN_PORTAL_INDICATOR_SERVICE",
                        Service.INDICATOR.program(layout).address(),
                "ECOPLAN_PORTAL_PROJECT_SERVICE",
                        Service.PROJECT.program(layout).address());
    }

    private static void requireFree(Program program) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(program.port()));
        } catch (IOException e) {
            throw new StartFailure(
                    "port " + program.port() + ", which " + program.title() + " needs, is taken by another program.\n"
                            + "Stop that program, or give the first of three other ports with -Decoplan.port=9081",
                    e);
        }
    }
}
