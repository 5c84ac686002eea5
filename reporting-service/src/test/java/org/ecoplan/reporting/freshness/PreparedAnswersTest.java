package org.ecoplan.reporting.freshness;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.reporting.RealPlan.CITY;
import static org.ecoplan.reporting.intake.Change.measured;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept is seen by changing the database behind the service's back, which nobody does otherwise. */
@QuarkusTest
@WithTestResource(Backends.class)
class PreparedAnswersTest {

    @Inject
    Announcer announcer;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    SetClock clock;

    @AfterEach
    void backToNewYearsEve() {
        clock.reset();
    }

    @Test
    void anAnswerIsGivenAgainUntilSomethingOfItsPlanIsTakenIn() throws SQLException {
        // Given
        String plan = "prepared-2019-2030";
        String summary = "/api/v1/plans/" + plan + "/compliance/summary?year=2018";
        announcer.announce("prepared-", RealPlan.events(plan));
        given().get(summary).then().statusCode(200).body("met", equalTo(27));
        judgeAllAsMetBehindItsBack(plan);

        // Then
        given().get(summary).then().body("met", equalTo(27));
        announcer.announce("prepared-another-", RealPlan.events("prepared-another"));
        given().get(summary).then().body("met", equalTo(27));

        // When
        announcer.announce("prepared-again", measured(plan, CITY, "10.1", "2018", 2, "81"));

        // Then: all as the database has it, and indicator 10 judged again
        given().get(summary).then().body("met", equalTo(35));
    }

    @Test
    void itIsTheSameAnswerToTheLastByteAndHeader() {
        String plan = "prepared-same";
        announcer.announce("prepared-same-", RealPlan.events(plan));
        String list = "/api/v1/plans/" + plan + "/compliance?year=2018&limit=5";

        Response made = given().header("Accept-Language", "en").get(list);
        Response prepared = given().header("Accept-Language", "en").get(list);

        assertThat(prepared.asByteArray()).isEqualTo(made.asByteArray());
        assertThat(prepared.headers().asList())
                .containsExactlyInAnyOrderElementsOf(made.headers().asList());
        assertThat(prepared.header("Link")).contains("cursor=");
        given().header("Accept-Language", "en")
                .header("If-None-Match", made.header("ETag"))
                .get(list)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(made.header("ETag")))
                .body(equalTo(""));
        assertThat(given().header("Accept-Language", "zh-CN").get(list).header("Content-Language"))
                .isEqualTo("zh-CN");
    }

    @Test
    void manyWhoAskTheSameAtOnceGetWhatOneOfThemFound() throws SQLException {
        String plan = "prepared-crowd";
        announcer.announce("prepared-crowd-", RealPlan.events(plan));
        String list = "/api/v1/plans/" + plan + "/compliance?year=2018";
        List<CompletableFuture<Integer>> crowd = new ArrayList<>();

        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table verdict in access exclusive mode");
            crowd.add(supplyAsync(() -> given().get(list).statusCode()));
            await().until(() -> waitingForTheTable(statement) == 1);
            IntStream.range(0, 10)
                    .forEach(i -> crowd.add(
                            supplyAsync(() -> given().get(list).statusCode(), command -> new Thread(command).start())));
            await().during(Duration.ofMillis(500)).until(() -> waitingForTheTable(statement) == 1);
            connection.commit();
        }

        assertThat(crowd).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
    }

    @Test
    void whoWaitsForOneThatFailsAsksForThemselves() throws SQLException {
        String plan = "prepared-refused";
        announcer.announce("prepared-refused-", RealPlan.events(plan));
        String nonsense = "/api/v1/plans/" + plan + "/compliance?year=never";

        assertThat(Stream.generate(() -> supplyAsync(() -> given().get(nonsense).statusCode()))
                        .limit(10)
                        .toList())
                .allSatisfy(answer -> assertThat(answer.join()).isEqualTo(400));
    }

    private static int waitingForTheTable(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "select count(*) from pg_locks where relation = 'verdict'::regclass and not granted")) {
            waiting.next();
            return waiting.getInt(1);
        }
    }

    @Test
    void withTheNewYearTheYearIsAnotherOne() {
        String plan = "prepared-midnight";
        announcer.announce("prepared-midnight-", RealPlan.events(plan));
        String summary = "/api/v1/plans/" + plan + "/compliance/summary";
        clock.set("2020-12-31T15:59:59.999Z");
        given().get(summary).then().body("year", equalTo(2020));

        clock.set("2020-12-31T16:00:00Z");

        given().get(summary).then().body("year", equalTo(2021));
    }

    private void judgeAllAsMetBehindItsBack(String plan) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update verdict set verdict = 'MET', explanation = replace(
                            replace(explanation, '"verdict":"NOT_MET"', '"verdict":"MET"'),
                            '"verdict":"NOT_MEASURED"', '"verdict":"MET"')
                        where plan = ?""")) {
            update.setString(1, plan);
            update.executeUpdate();
        }
    }
}
