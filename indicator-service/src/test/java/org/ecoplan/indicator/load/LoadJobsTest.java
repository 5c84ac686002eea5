package org.ecoplan.indicator.load;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.indicator.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class LoadJobsTest {

    private static final String PLAN = "loaded-by-jobs";
    private static final String BATCH = "/api/v1/plans/" + PLAN + "/measurements/batch";
    private static final String HEADER = "subIndicator,region,period,value\n";
    private static final Set<String> FINISHED = Set.of("SUCCEEDED", "REFUSED", "FAILED", "CANCELLED");

    @Inject
    AgroalDataSource database;

    @Inject
    Stored stored;

    @BeforeEach
    void thePlanIsLoaded() {
        SamplePlan.named(PLAN).load().statusCode(anyOf(is(200), is(201)));
    }

    @Test
    void aJobIsAcceptedAndItsResultKept() {
        String job = submit(HEADER + "1.1,990000,2020-01,1\n1.1,990000,2020-02,2\n", "");

        JsonPath finished = finished(job);

        assertThat(finished.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(finished.getString("subject")).isEqualTo(PLAN);
        assertThat(finished.getInt("percent")).isEqualTo(100);
        assertThat(finished.getInt("rows")).isEqualTo(2);
        assertThat(finished.getInt("result.created")).isEqualTo(2);
        assertThat(stored.texts("select name from load_file where load = ?::uuid and name = 'body'", id(job)))
                .isEmpty();
    }

    @Test
    void aRefusedJobSaysWhyAndStoresNothing() {
        String job = submit(HEADER + "1.1,990000,2021-01,1\n1.1,990000,2021-02,200\n", "");

        JsonPath finished = finished(job);

        assertThat(finished.getString("state")).isEqualTo("REFUSED");
        assertThat(finished.getList("result.errors.field")).isEqualTo(List.of("value"));
        assertThat(given().get(finished.getString("result.rejectedRows")).asString())
                .contains("1.1,990000,2021-02,200");
        given().get("/api/v1/plans/" + PLAN + "/measurements/1.1-990000-2021-01")
                .then()
                .statusCode(404);
    }

    @Test
    void aJobThatCannotBeReadSaysWhy() {
        JsonPath finished = finished(submit("subIndicator,regoin\n", ""));

        assertThat(finished.getString("state")).isEqualTo("FAILED");
        assertThat(finished.getString("problem.type")).isEqualTo("urn:ecoplan:problem:malformed-request");
        assertThat(finished.getString("problem.errors[0].code")).isEqualTo("unknown-column");
    }

    @Test
    void saysHowFarItIsAndStopsWhenToldTo() {
        String job = submit(HEADER + days("2", 990001, 400_000), "");
        List<Integer> percents = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    percents.add(given().get(job).jsonPath().getInt("percent"));
                    return percents.get(percents.size() - 1) > 0;
                });

        given().delete(job).then().statusCode(202);

        JsonPath finished = finished(job);
        assertThat(finished.getString("state")).isEqualTo("CANCELLED");
        assertThat(percents).isSorted();
        assertThat(percents.get(percents.size() - 1)).isLessThan(100);
        assertThat(stored.texts("select id::text from measurement where plan = ? and sub_indicator = '2'", PLAN))
                .isEmpty();
        given().delete(job).then().statusCode(409).body("type", equalTo("urn:ecoplan:problem:already-finished"));
    }

    @Test
    void aJobWhoseServiceDiedIsBegunAgain() throws SQLException {
        UUID job = UUID.randomUUID();
        String body = HEADER + "1.1,990001,2020-01,1\n";
        leftBehind(job, body, 1);

        JsonPath finished = finished("/api/v1/loads/" + job);

        assertThat(finished.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(finished.getInt("result.created")).isEqualTo(1);
    }

    @Test
    void aJobThatEndsTheServiceEachTimeIsGivenUp() throws SQLException {
        UUID job = UUID.randomUUID();
        leftBehind(job, HEADER + "1.1,990001,2020-02,1\n", 3);

        JsonPath finished = finished("/api/v1/loads/" + job);

        assertThat(finished.getString("state")).isEqualTo("FAILED");
        assertThat(finished.getString("problem.type")).isEqualTo("urn:ecoplan:problem:interrupted");
        given().get("/api/v1/plans/" + PLAN + "/measurements/1.1-990001-2020-02")
                .then()
                .statusCode(404);
    }

    @Test
    void anUnknownLoadIsNotFound() {
        given().get("/api/v1/loads/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/api/v1/loads/none").then().statusCode(404).contentType("application/problem+json");
        given().get("/api/v1/loads/" + UUID.randomUUID() + "/rejected-rows")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static String submit(String rows, String query) {
        return given().contentType("text/csv")
                .header("Prefer", "respond-async")
                .body(rows.getBytes(UTF_8))
                .post(BATCH + query)
                .then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .header("Location", containsString("/api/v1/loads/"))
                .body("state", anyOf(is("QUEUED"), is("RUNNING"), is("SUCCEEDED"), is("REFUSED"), is("FAILED")))
                .extract()
                .header("Location");
    }

    private static JsonPath finished(String job) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> FINISHED.contains(given().get(job).jsonPath().getString("state")));
        return given().get(job).jsonPath();
    }

    /** As a service that was killed leaves it: begun, and locked by nobody. */
    private void leftBehind(UUID job, String body, int attempts) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement load = connection.prepareStatement("""
                        insert into load (id, kind, subject, mode, dry_run, format, charset, state, attempts,
                                          submitted_at, bytes_total)
                        values (?, 'measurements', ?, 'ATOMIC', false, 'CSV', 'UTF-8', 'RUNNING', ?, now(), ?)""");
                PreparedStatement file = connection.prepareStatement(
                        "insert into load_file (load, name, part, bytes) values (?, 'body', 0, ?)")) {
            connection.setAutoCommit(false);
            load.setObject(1, job);
            load.setString(2, PLAN);
            load.setInt(3, attempts);
            load.setLong(4, body.length());
            load.executeUpdate();
            file.setObject(1, job);
            file.setBytes(2, body.getBytes(UTF_8));
            file.executeUpdate();
            connection.commit();
        }
    }

    private static String days(String subIndicator, int region, int count) {
        LocalDate first = LocalDate.of(2018, 1, 1);
        return IntStream.range(0, count)
                .mapToObj(i -> "%s,%d,%s,%d%n".formatted(subIndicator, region, first.plusDays(i % 2_000), i % 100))
                .collect(Collectors.joining());
    }

    private static String id(String job) {
        return job.substring(job.lastIndexOf('/') + 1);
    }
}
