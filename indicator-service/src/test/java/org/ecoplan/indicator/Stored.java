package org.ecoplan.indicator;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the service's database holds. */
@ApplicationScoped
public class Stored {

    private static final List<String> TABLES = List.of(
            "plan",
            "plan_edition",
            "requirement",
            "requirement_revision",
            "measurement",
            "measurement_revision",
            "outbox");

    private final AgroalDataSource database;

    Stored(AgroalDataSource database) {
        this.database = database;
    }

    /** How many rows each table has, and how many events were ever written; wait for the relay first. */
    public Map<String, String> counts() {
        Map<String, String> counts = new LinkedHashMap<>();
        TABLES.forEach(table ->
                counts.put(table, texts("select count(*)::text from " + table).get(0)));
        counts.put(
                "events",
                texts("select coalesce(pg_sequence_last_value('outbox_id_seq'), 0)::text")
                        .get(0));
        return counts;
    }

    /** Returns when Kafka has all events. */
    public void untilOutboxIsEmpty() {
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> texts("select id::text from outbox").isEmpty());
    }

    /** The first column of each row. */
    public List<String> texts(String query, String... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
