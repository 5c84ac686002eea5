package org.ecoplan.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.project.ProjectStatus.CANCELLED;
import static org.ecoplan.contracts.project.ProjectStatus.COMPLETED;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer about the past can be had again whatever happens afterwards: the same bytes, with the same ETag. */
@QuarkusTest
@WithTestResource(Backends.class)
class PastAnswersTest {

    private static final String PLAN = "past-2018-2022";
    private static final String HOME = "/api/v1/plans/" + PLAN;
    private static final String BEGIN = "2020-01-10T02:00:00.123456Z";

    private static final List<String> QUESTIONS = List.of(
            "/compliance?year=2019",
            "/compliance?year=2019&basis=target&sort=-verdict&format=csv",
            "/compliance?region=440703",
            "/compliance/summary?year=2019",
            "/compliance/summary?year=2021&basis=target",
            "/compliance/indicators/1?year=2019",
            "/compliance/indicators/2?year=2019",
            "/compliance/indicators/3?year=2019",
            "/compliance/indicators/4?year=2020",
            "/compliance/gaps?year=2019",
            "/completion?year=2021",
            "/completion/projects",
            "/units?year=2019",
            "/units/" + PLAN + "-bureau/scorecard?year=2019");

    /** What was answered as of the moment of each change, when that had just come in. */
    private static final Map<String, Given> ASKED = new LinkedHashMap<>();

    /** What was answered then without a moment. */
    private static final Map<String, String> LIVE = new LinkedHashMap<>();

    private final ChangingPlan plan = new ChangingPlan(PLAN);

    /** One change after the other, of everything that answers rest on. */
    private final List<List<? extends EventData>> changes = List.of(
            plan.begun(),
            List.of(plan.measured("4", "2019", 2, "88.0")),
            List.of(plan.assigned("3", 2019, 1, "90")),
            List.of(plan.edition(2)),
            List.of(plan.project("near-1", 2, 2019, COMPLETED)),
            List.of(plan.withdrawn("2.1", "2019", 2), plan.withdrawn("4", "2019", 3)),
            List.of(plan.assigned("3", 2019, 2, "70.5")),
            List.of(plan.unit("bureau", 2, "生态环境局")),
            List.of(plan.project("near-1", 3, 2020, CANCELLED), plan.measured("440703", "4", "2020", 1, "91")),
            List.of(plan.measured("2.1", "2019", 3, "61.50"), plan.stage("2019", 2, "drafted")),
            List.of(plan.edition(3)));

    private record Given(String body, String tag) {}

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    SetClock clock;

    @BeforeEach
    void everythingChanges() {
        Instant at = Instant.parse(BEGIN);
        if (!database.verdicts(PLAN).isEmpty()) {
            return;
        }
        for (int i = 0; i < changes.size(); i++) {
            clock.set(at.toString());
            announcer.announce("past-" + i + "-", changes.get(i));
            for (String question : QUESTIONS) {
                ASKED.put(asOf(question, at), answer(ask(asOf(question, at))));
                LIVE.put(asOf(question, at), ask(question).asString());
            }
            at = at.plus(31, ChronoUnit.DAYS);
        }
    }

    @AfterEach
    void theClockIsSetBack() {
        clock.reset();
    }

    @Test
    void canBeHadAgain() {
        clock.set("2022-06-01T00:00:00Z");

        assertThat(ASKED).hasSize(QUESTIONS.size() * changes.size());
        ASKED.forEach((question, answer) ->
                assertThat(answer(ask(question))).as(question).isEqualTo(answer));
        ASKED.forEach((question, answer) -> {
            if (answer.tag() != null) {
                given().header("If-None-Match", answer.tag())
                        .get(HOME + question)
                        .then()
                        .statusCode(304);
            }
        });
        assertThat(ASKED.values())
                .filteredOn(answer -> answer.tag() == null)
                .as("tables")
                .hasSize(changes.size());
    }

    /** All that an answer of then and one as of then do not share is that the second says of which moment it is. */
    @Test
    void areThoseThatWereGivenThen() {
        ASKED.forEach((question, answer) ->
                assertThat(withoutMoment(answer.body())).as(question).isEqualTo(withoutMoment(LIVE.get(question))));
    }

    @Test
    void beginWithTheFirstEdition() {
        Instant begin = Instant.parse(BEGIN);

        assertThat(ask(asOf("/compliance", begin)).statusCode()).isEqualTo(200);
        given().get(HOME + asOf("/compliance", begin.minus(1, ChronoUnit.MICROS)))
                .then()
                .statusCode(404)
                .body("errors.code", contains("not-known-then"))
                .body("errors[0].message", containsString(BEGIN));
    }

    @Test
    void changeExactlyAtTheMomentOfAChange() {
        Instant change = Instant.parse(BEGIN).plus(31, ChronoUnit.DAYS);

        assertThat(verdictOn4(change)).isEqualTo("MET");
        assertThat(verdictOn4(change.minus(1, ChronoUnit.MICROS))).isEqualTo("NOT_MET");
        assertThat(verdictOn4(change.minusNanos(1)))
                .as("what is nearer than it is kept is no later")
                .isEqualTo("NOT_MET");
        assertThat(verdictOn4(change.plusNanos(999))).isEqualTo("MET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/compliance/summary?year=2019", "/compliance/indicators/4?year=2019", "/completion?year=2021"})
    void asOfAMomentToComeAreThoseOfNow(String question) {
        clock.set("2022-06-01T00:00:00Z");

        String ofTheFuture = ask(question + "&asOf=2050-01-01T00:00:00Z").asString();

        assertThat(ofTheFuture).contains("2050-01-01T00:00:00Z");
        assertThat(withoutMoment(ofTheFuture))
                .isEqualTo(withoutMoment(ask(question).asString()));
    }

    private static String verdictOn4(Instant moment) {
        return ask(asOf("/compliance/indicators/4?year=2019", moment))
                .jsonPath()
                .getString("verdict");
    }

    private static Response ask(String question) {
        Response answer = given().urlEncodingEnabled(false).get(HOME + question);
        assertThat(answer.statusCode()).as(question + answer.asString()).isEqualTo(200);
        return answer;
    }

    private static Given answer(Response answer) {
        return new Given(answer.asString(), answer.getHeader("ETag"));
    }

    private static String asOf(String question, Instant moment) {
        return question + (question.contains("?") ? "&" : "?") + "asOf=" + moment;
    }

    private static String withoutMoment(String answer) {
        return answer.replaceAll(",?\"asOf\":\"[^\"]*\"", "");
    }
}
