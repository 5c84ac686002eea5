package org.ecoplan.reporting.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.reporting.intake.Change;
import org.ecoplan.testkit.Backends;
import org.ecoplan.testkit.PublishedEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything is made once more from what Kafka has, while it goes on. */
@QuarkusTest
@WithTestResource(Backends.class)
class RebuildTest {

    private static final String PATH = "/api/v1/rebuilds/";

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    Rebuilds rebuilds;

    @Inject
    RebuildSteps steps;

    @Inject
    OtherInstance otherInstance;

    @Inject
    ObjectMapper json;

    @AfterEach
    void otherInstanceGoes() throws SQLException {
        otherInstance.goes();
    }

    @Test
    void leavesWhatIsRightAsItWas() {
        // Given
        String plan = announced("right-2019-2030");
        announcer.announce("right-met", goodAirDays(plan, 2, "86"));
        Map<String, String> verdicts = database.verdicts(plan);
        Map<String, String> versions = database.versions(plan);
        long told = changesOf(plan);

        // When
        String rebuild = start();
        succeeded(rebuild);

        // Then
        assertThat(database.verdicts(plan)).isEqualTo(verdicts);
        assertThat(database.versions(plan)).isEqualTo(versions);
        assertThat(changesOf(plan)).isEqualTo(told);
        assertThat(database.count("select count(*) from pg_class where relnamespace in ('rebuild'::regnamespace,"
                        + " 'replaced'::regnamespace)"))
                .isZero();
    }

    @Test
    void leavesWhatWasPublishedAlone() {
        // Given
        String plan = announced("published-2019-2030");
        String assessments = "/api/v1/plans/" + plan + "/assessments";
        given().contentType("application/json")
                .body("{\"year\":2018,\"publishedBy\":\"市生态环境局\"}")
                .post(assessments)
                .then()
                .statusCode(201);
        String list = given().get(assessments).asString();
        byte[] document =
                given().get(assessments + "/2018/revisions/1/document").asByteArray();

        // When
        String rebuild = start();
        succeeded(rebuild);

        // Then
        assertThat(given().get(assessments + "/2018/revisions/1/document").asByteArray())
                .isEqualTo(document);
        assertThat(given().get(assessments).asString()).isEqualTo(list).contains("\"changedSincePublication\":false");
        given().get(assessments + "/2018/revisions/1/verification")
                .then()
                .body("intact", is(true))
                .body("same", is(true));
    }

    @Test
    void takesInWhatComesMeanwhile() {
        // Given
        String plan = announced("meanwhile-2019-2030");
        String key = plan + "/440700/standard/2018/10";

        // When
        String rebuild = start();
        long revision = 1;
        do {
            revision++;
            announcer.announce("meanwhile-" + revision, goodAirDays(plan, revision, revision % 2 == 0 ? "86" : "85"));
        } while (!isFinished(rebuild));
        announcer.announce("meanwhile-after", goodAirDays(plan, revision + 1, "87"));

        // Then
        succeeded(rebuild);
        String straight = announced("straight-2019-2030");
        announcer.announce("meanwhile-straight", goodAirDays(straight, revision + 1, "87"));
        assertThat(database.verdicts(plan)).isEqualTo(database.verdicts(straight));
        awaitPublished();
        List<JsonNode> events = PublishedEvents.of(EventType.VERDICT_CHANGED, key).stream()
                .map(record -> read(record.value()))
                .toList();
        assertThat(events).hasSize((int) database.count("""
                        select count(*) from verdict_change
                        where plan = ? and region = '440700' and basis = 'STANDARD' and year = 2018 and indicator = '10'""", plan)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(events)
                .extracting(event -> event.get("revision").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(events.stream().skip(1).map(event -> event.get("previous").asText()))
                .as("each change begins where the one before ended")
                .isEqualTo(events.stream()
                        .limit(events.size() - 1)
                        .map(event -> event.get("verdict").asText())
                        .toList());
        assertThat(events.get(events.size() - 1).get("causedBy").asText()).startsWith("/announcer#meanwhile-");
    }

    @Test
    void mendsWhatWasWrongAndTellsIt() {
        // Given
        String plan = announced("wrong-2019-2030");
        Map<String, String> verdicts = database.verdicts(plan);
        database.rows("""
                update verdict
                set verdict = 'MET', explanation = replace(explanation, '"verdict":"NOT_MET"', '"verdict":"MET"')
                where plan = ? and region = '440700'
                    and basis = 'STANDARD' and year = 2018 and indicator = '10' returning plan""", plan);
        database.rows("""
                update known_measurement set value = 1, revision = 77 where plan = ? and region = '440700'
                    and sub_indicator = '10.1' returning plan""", plan);
        given().get("/api/v1/plans/" + plan + "/compliance/indicators/10?year=2018")
                .then()
                .body("verdict", equalTo("MET"));

        // When
        String rebuild = start();
        succeeded(rebuild);

        // Then
        String cause = "/reporting-service/rebuilds#" + rebuild;
        assertThat(database.verdicts(plan)).isEqualTo(verdicts);
        assertThat(database.rows("select distinct revision from known_measurement where plan = ?", plan))
                .containsExactly(List.of("1"));
        assertThat(database.rows(
                        "select year, indicator, previous, verdict from verdict_change where plan = ? and caused_by = ?",
                        plan,
                        cause))
                .containsExactly(List.of("2018", "10", "MET", "NOT_MET"));
        given().get("/api/v1/plans/" + plan + "/compliance/indicators/10?year=2018")
                .then()
                .body("verdict", equalTo("NOT_MET"))
                .body("causedBy", equalTo(cause));
        awaitPublished();
        assertThat(PublishedEvents.of(EventType.VERDICT_CHANGED, plan + "/440700/standard/2018/10"))
                .extracting(record -> read(record.value()).get("causedBy").asText())
                .last()
                .isEqualTo(cause);
    }

    // More than is told while new events are held up once.
    @Test
    void tellsAlsoVeryMuchAndAllOfItOnce() {
        // Given
        String plan = announced("all-wrong-2019-2030");
        Map<String, String> verdicts = database.verdicts(plan);
        int wrong = verdicts.size();
        assertThat(wrong).isGreaterThan(1_000);
        database.rows("""
                update verdict set verdict = case verdict when 'MET' then 'NOT_MET' else 'MET' end
                where plan = ? returning plan""", plan);

        // When
        String rebuild = start();
        succeeded(rebuild);

        // Then
        assertThat(database.verdicts(plan)).isEqualTo(verdicts);
        assertThat(database.rows("""
                        select count(*), count(distinct (region, basis, year, indicator))
                        from verdict_change where plan = ? and caused_by = ?""", plan, "/reporting-service/rebuilds#" + rebuild))
                .containsExactly(List.of(Integer.toString(wrong), Integer.toString(wrong)));
        given().get(PATH + rebuild).then().body("verdictsChanged", greaterThanOrEqualTo(wrong));
    }

    @Test
    void isDoneOneAtATime() throws SQLException {
        // Given
        otherInstance.comes();
        String first = start();

        // When
        ValidatableResponse second = given().post(PATH).then();

        // Then
        second.statusCode(409).body("detail", equalTo("see " + PATH + first));
        given().get(PATH + first).then().body("state", equalTo("QUEUED")).body("percent", equalTo(0));
        given().get(PATH).then().body("items.id", hasItem(first));
        otherInstance.goes();
        succeeded(first);
    }

    @Test
    void beginsAgainWhereAnInstanceEnded() throws SQLException {
        // Given
        String plan = announced("again-2019-2030");
        Map<String, String> verdicts = database.verdicts(plan);
        Map<String, String> versions = database.versions(plan);
        otherInstance.comes();
        String rebuild = start();
        Rebuilds.Attempt cutShort = rebuilds.begin(UUID.fromString(rebuild));
        steps.begin(cutShort);
        database.rows("insert into rebuild.known_plan select * from public.known_plan returning plan");
        steps.judge(cutShort, plan, Progress.ofJudging(1, 1, 2));
        otherInstance.goes();

        // When
        ValidatableResponse done = succeeded(rebuild);

        // Then
        done.body("attempts", equalTo(2));
        assertThat(database.verdicts(plan)).isEqualTo(verdicts);
        assertThat(database.versions(plan)).isEqualTo(versions);
        assertThatThrownBy(() -> steps.judge(cutShort, plan, Progress.ofJudging(1, 1, 2)))
                .hasMessageContaining("begun again");
    }

    @Test
    void givesUpWhatNeverComesToItsEnd() throws SQLException {
        // Given
        otherInstance.comes();
        String rebuild = start();
        for (int i = 0; i < 5; i++) {
            rebuilds.begin(UUID.fromString(rebuild));
        }
        otherInstance.goes();

        // When
        await().atMost(Duration.ofSeconds(30)).until(() -> isFinished(rebuild));

        // Then
        given().get(PATH + rebuild)
                .then()
                .body("state", equalTo("FAILED"))
                .body("problem", equalTo("it was begun 5 times and never came to its end"));
    }

    @Test
    void isNotFoundByAnotherId() {
        given().get(PATH + "none").then().statusCode(404);
        given().get(PATH + UUID.randomUUID()).then().statusCode(404);
    }

    private String announced(String plan) {
        announcer.announce(plan + "-", RealPlan.events(plan));
        return plan;
    }

    private static EventData goodAirDays(String plan, long revision, String value) {
        return Change.measured(plan, RealPlan.CITY, "10.1", "2018", revision, value);
    }

    private static String start() {
        String location = given().post(PATH).then().statusCode(202).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static boolean isFinished(String rebuild) {
        return List.of("SUCCEEDED", "FAILED")
                .contains(given().get(PATH + rebuild).path("state"));
    }

    private static ValidatableResponse succeeded(String rebuild) {
        await().atMost(Duration.ofSeconds(60)).until(() -> isFinished(rebuild));
        return given().get(PATH + rebuild)
                .then()
                .body("problem", equalTo(null))
                .body("state", equalTo("SUCCEEDED"))
                .body("percent", equalTo(100));
    }

    private void awaitPublished() {
        await().atMost(Duration.ofSeconds(30)).until(() -> database.count("select count(*) from outbox") == 0);
    }

    private long changesOf(String plan) {
        return database.count("select count(*) from verdict_change where plan = ?", plan);
    }

    private JsonNode read(String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
