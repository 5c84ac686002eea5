package org.ecoplan.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.ecoplan.embedded.DatabaseServer;
import org.ecoplan.standalone.Program;
import org.ecoplan.standalone.ServiceProcess;
import org.ecoplan.standalone.SuiteLayout;

/**
 * The program of {@code deploy/benchmark-baseline}, run as the services are: the same options, the same PostgreSQL, a
 * database of its own.
 */
final class BareEndpoint implements AutoCloseable {

    private static final String NAME = "baseline";
    private static final String PROGRAM = "deploy/benchmark-baseline/target/quarkus-app/quarkus-run.jar";
    private static final String TABLE = """
            create table inserted (
                id             bigint  generated always as identity primary key,
                sub_indicator  text    not null,
                region         text    not null,
                period         text    not null,
                value          numeric,
                stage          text
            )""";

    private final ServiceProcess process;

    private BareEndpoint(ServiceProcess process) {
        this.process = process;
    }

    static BareEndpoint start(Workbench bench) {
        DatabaseServer server = bench.suite().database();
        bench.database().execute("drop database if exists " + NAME);
        bench.database().execute("create database " + NAME);
        try (Database database = new Database(server, NAME)) {
            database.execute(TABLE);
        }
        SuiteLayout layout = bench.layout();
        Path jar = layout.home().resolve(PROGRAM);
        int port = layout.firstPort() + 3;
        ServiceProcess process = new ServiceProcess(
                new Program("benchmark-baseline", jar, port),
                layout,
                Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(NAME),
                        "QUARKUS_DATASOURCE_USERNAME", server.user(),
                        "QUARKUS_DATASOURCE_PASSWORD", server.password()));
        Runtime.getRuntime().addShutdownHook(new Thread(process::stop, "stop-baseline"));
        process.start();
        process.awaitReady();
        return new BareEndpoint(process);
    }

    URI uri() {
        return process.uri("/rows");
    }

    /** An answer that is there before it is asked for. */
    URI staticUri(int bytes) {
        return process.uri("/static/" + bytes);
    }

    @Override
    public void close() {
        process.stop();
    }
}
