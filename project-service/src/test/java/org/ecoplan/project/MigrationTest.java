package org.ecoplan.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.testkit.Backends;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What the migrations do to data that are there already. */
@QuarkusTest
@WithTestResource(Backends.class)
class MigrationTest {

    private static final String OLD_FILE = """
            {"plan":"old","region":"440700",
             "actions":[{"code":"space","name":{"zh":"空间","en":"Space"}}],
             "tasks":[{"code":"parks","action":"space","name":{"zh":"公园","en":"Parks"}}],"projects":[]}""";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    ObjectMapper json;

    @Test
    void filesThatWereLoadedBeforeTheyWereToldAreToldOnce() throws Exception {
        migrate("8");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into older.catalogue values ('old', 3, '" + OLD_FILE + "', '2020-01-15T02:00:00Z')");

            migrate("latest");
            migrate("latest");

            assertThat(told(statement))
                    .isEqualTo(json.readValue(
                            OLD_FILE.replace(",\"projects\":[]", ",\"revision\":3")
                                    .replace("\"region\":\"440700\",", ""),
                            CatalogueLoaded.class));
            statement.execute("drop schema older cascade");
        }
    }

    private CatalogueLoaded told(Statement statement) throws SQLException, java.io.IOException {
        try (ResultSet events = statement.executeQuery(
                "select type, event_key, partition_key, occurred_at, data from older.outbox order by id")) {
            assertThat(events.next()).isTrue();
            assertThat(events.getString(1)).isEqualTo(EventType.CATALOGUE_LOADED.type());
            assertThat(events.getTimestamp(4).toInstant()).isEqualTo("2020-01-15T02:00:00Z");
            CatalogueLoaded told = json.readValue(events.getString(5), CatalogueLoaded.class);
            assertThat(events.getString(2)).isEqualTo(told.key());
            assertThat(events.getString(3)).isEqualTo(told.partitionKey());
            assertThat(events.next()).isFalse();
            return told;
        }
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("older")
                .createSchemas(true)
                .target(target)
                .load()
                .migrate();
    }
}
