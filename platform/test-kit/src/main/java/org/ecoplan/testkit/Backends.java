package org.ecoplan.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import org.ecoplan.embedded.DatabaseServer;
import org.ecoplan.embedded.KafkaBroker;

/**
 * A real PostgreSQL and a real Kafka for a service's tests, started once for the module's whole test run and thrown
 * away with the test JVM.
 */
public class Backends implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "service";

    private static DatabaseServer database;
    private static KafkaBroker kafka;

    @Override
    public synchronized Map<String, String> start() {
        if (database == null) {
            database = DatabaseServer.startThrowaway(List.of(DATABASE));
            kafka = KafkaBroker.startThrowaway();
            Runtime.getRuntime().addShutdownHook(new Thread(Backends::close, "stop-backends"));
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(DATABASE),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "kafka.bootstrap.servers", kafka.bootstrapServers());
    }

    @Override
    public void stop() {
        // they serve every test class of the module and stop with the JVM
    }

    private static void close() {
        kafka.close();
        database.close();
    }
}
