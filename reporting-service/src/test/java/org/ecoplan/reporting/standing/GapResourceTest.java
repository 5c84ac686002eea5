package org.ecoplan.reporting.standing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the delivered plan lacks: with its own values, and after one more value came in. */
@QuarkusTest
@WithTestResource(Backends.class)
class GapResourceTest {

    private static final String PLAN = "gaps-2019-2030";
    private static final String GAPS = "/api/v1/plans/" + PLAN + "/compliance/gaps";
    private static final String BEFORE = "2021-02-01T00:00:00Z";

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    SetClock clock;

    @BeforeEach
    void thePlanHasBeenAnnouncedAndAValueCameLater() {
        if (database.verdicts(PLAN).isEmpty()) {
            clock.set("2021-01-10T02:00:00Z");
            announcer.announce("gaps-start-", RealPlan.events(PLAN));
            clock.set("2021-02-10T02:00:00Z");
            announcer.announce(
                    "gaps-value",
                    new MeasurementRecorded(
                            PLAN,
                            "30",
                            RealPlan.CITY,
                            Period.parse("2018"),
                            1,
                            new BigDecimal("49.50"),
                            null,
                            null,
                            MeasurementStatus.FINAL,
                            false,
                            null));
        }
        clock.set("2021-03-01T02:00:00Z");
    }

    @AfterEach
    void theClockIsSetBack() {
        clock.reset();
    }

    // 1: two years in force are asked for and there is none; 3: nothing done; 24: 35.76 of 85; 30: 30 of 50;
    // 31: 32.01 of 50; 36: 73.88 of 80; 10: 80.8 of 86. For 32 and 35 there are no statistics.
    @Test
    void theFarthestComeFirstAndWhatIsNotMeasuredLast() {
        JsonPath gaps = json(GAPS + "?year=2018&asOf=" + BEFORE);

        assertThat(gaps.<String>getList("items.indicator"))
                .containsExactly("1", "3", "24", "30", "31", "36", "10", "32", "35");
        assertThat(gaps.getList("items.distance"))
                .extracting(distance -> distance == null ? "-" : distance.toString())
                .containsExactly("1.0000", "1.0000", "0.5793", "0.4000", "0.3598", "0.0765", "0.0605", "-", "-");
        assertThat(gaps.<Integer>getList("items.place")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(gaps.<String>getList("items.verdict").subList(6, 9))
                .containsExactly("NOT_MET", "NOT_MEASURED", "NOT_MEASURED");
        assertThat(gaps.<String>getList("items.asOf")).containsOnly(BEFORE);
    }

    @Test
    void aValueThatCameInMovesItsGap() {
        JsonPath gaps = json(GAPS + "?year=2018");

        assertThat(gaps.<String>getList("items.indicator"))
                .containsExactly("1", "3", "24", "31", "36", "10", "30", "32", "35");
        assertThat(gaps.<Object>get("items[6].distance")).hasToString("0.0100");
        assertThat(gaps.<Object>get("items[6].parts[0].measurement.value")).hasToString("49.50");
    }

    @Test
    void eachSaysWhatWasComparedWithWhichRevision() {
        given().get(GAPS + "?year=2018&limit=1000")
                .then()
                .statusCode(200)
                .body("items[5].indicator", equalTo("10"))
                .body("items[5].name.en", equalTo("Ambient air quality"))
                .body("items[5].obligation", equalTo("BINDING"))
                .body("items[5].reasons.code", contains("requirement-not-met"))
                .body("items[5].parts.number", contains("10.1"))
                .body("items[5].parts[0].measurement.period", equalTo("2018"))
                .body("items[5].parts[0].measurement.revision", is(1))
                .body("items[5].parts[0].shortfalls", hasSize(1))
                .body("items[5].parts[0].shortfalls[0].type", equalTo("meets-requirement"))
                .body("items[5].parts[0].shortfalls[0].compared.requirement.year", is(2018))
                .body("items[5].parts[0].shortfalls[0].compared.required", is(86))
                .body("items[5].sources.department", contains("ecology-environment"))
                .body("items[5].sources[0].unit.code", equalTo("jiangmen-ecology-environment-bureau"));
    }

    @Test
    void whatIsMadeOfSeveralCriteriaNamesEachThatIsNotMet() {
        given().get(GAPS + "?year=2018")
                .then()
                .body("items[0].indicator", equalTo("1"))
                .body(
                        "items[0].parts[0].shortfalls.type",
                        contains("stage-reached", "years-in-force-at-least", "stage-reached"))
                .body("items[0].parts[0].shortfalls.distance", contains(0.5f, 1.0f, 0.6667f));
    }

    @Test
    void whatIsNotMeasuredHasNoDistanceButAReason() {
        given().get(GAPS + "?year=2018")
                .then()
                .body("items[8].indicator", equalTo("35"))
                .body("items[8]", not(hasKey("distance")))
                .body("items[8].reasons.code", contains("not-measured"))
                .body("items[8].parts[0]", not(hasKey("measurement")))
                .body("items[8].parts[0].shortfalls", empty())
                // a survey is no unit
                .body("items[8].sources.department", contains("questionnaire-survey", "independent-sample-survey"))
                .body("items[8].sources[0]", not(hasKey("unit")));
    }

    // near-5 and near-38 were due in 2020 and nobody began them: on 1 March 2021 that is 60 days ago.
    @Test
    void eachNamesTheProjectsThatServeItAndHowLateTheyAre() {
        JsonPath gaps = json(GAPS + "?year=2020&limit=1000");
        List<String> serving = RealPlan.PROJECTS.stream()
                .filter(project -> project.serves().contains("31"))
                .map(project -> project.code())
                .toList();
        String path = "items.find { it.indicator == '31' }";

        assertThat(serving).isNotEmpty();
        assertThat(gaps.<String>getList(path + ".projects.code")).containsExactlyInAnyOrderElementsOf(serving);
        assertThat(gaps.<Object>getList(path + ".projects.findAll { it.dueYear == 2020 }.daysOverdue"))
                .isNotEmpty()
                .allSatisfy(days -> assertThat(days).hasToString("60"));
        assertThat(gaps.getInt(path + ".overdue"))
                .isEqualTo(gaps.getList(path + ".projects.findAll { it.daysOverdue != null }")
                        .size());
        assertThat(gaps.<Object>getList(path + ".projects.leads"))
                .allSatisfy(leads -> assertThat((List<?>) leads).isNotEmpty());
        given().get(GAPS + "?year=2020").then().body(path + ".projects.status", everyItem(equalTo("NOT_STARTED")));
    }

    @Test
    void theyCanBeSortedOtherwiseCutDownAndSaved() {
        given().get(GAPS + "?year=2018&sort=obligation,indicator&limit=3&fields=indicator,distance")
                .then()
                .body("items.indicator", contains("1", "10", "3"))
                .body("next", not(empty()));
        String next = given().get(GAPS + "?year=2018&limit=4").path("next");
        given().queryParam("cursor", next)
                .get(GAPS + "?year=2018&limit=4")
                .then()
                .statusCode(200)
                .body("items.place", contains(5, 6, 7, 8));
        String table = given().get(GAPS + "?year=2018&format=csv&fields=place,indicator,verdict,distance")
                .asString();
        assertThat(table.lines().map(line -> line.replace("\uFEFF", "")).limit(3))
                .containsExactly("名次,编号,达标情况,差距", "1,1,NOT_MET,1.0000", "2,3,NOT_MET,1.0000");
    }

    @Test
    void aTableNamesTheProjectsAndTheReasons() {
        String table = given().header("Accept-Language", "en")
                .get(GAPS + "?year=2018&format=csv")
                .asString();

        assertThat(table.lines().findFirst().orElseThrow())
                .contains("Place,Number,Name,")
                .contains("Key projects");
        assertThat(table).contains("80.8 % does not meet the requirement for 2018: at least 86 %");
    }

    @Test
    void againstThePlansOwnTargetsTheGapsAreOthers() {
        given().get(GAPS + "?year=2020&basis=target")
                .then()
                .statusCode(200)
                .body("items.indicator", not(empty()))
                .body("items.find { it.indicator == '12' }.parts[0].shortfalls[0].compared.required", is(80));
    }

    @Test
    void ofADistrictThatNothingIsKnownOfEverythingIsAGapBindingOnesFirst() {
        given().get(GAPS + "?year=2018&region=440785&limit=1000")
                .then()
                .body("items", hasSize(36))
                .body("items.verdict", everyItem(equalTo("NOT_MEASURED")))
                .body("items[0..17].obligation", everyItem(equalTo("BINDING")))
                .body("items[18..35].obligation", everyItem(equalTo("REFERENCE")));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource({
        "?year=2031,                 400, year,   wrong-format",
        "?region=440100,             400, region, unknown-region",
        "?basis=national,            400, basis,  wrong-format",
        "?asOf=yesterday,            400, asOf,   wrong-format",
        "?asOf=2019-01-01T00:00:00Z, 404, asOf,   not-known-then",
        "?sort=name,                 400, sort,   unknown-sort-key",
        "?unit=any,                  400, unit,   unknown-parameter",
    })
    void aQuestionThatCannotBeAnsweredNamesTheParameter(String query, int status, String parameter, String code) {
        given().get(GAPS + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:ecoplan:problem:"))
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void anUnknownPlanIsNotFound() {
        given().get("/api/v1/plans/atlantis-2019-2030/compliance/gaps")
                .then()
                .statusCode(404)
                .body("errors.code", containsInAnyOrder("unknown-plan"))
                .body("errors[0].message", containsString("announced"));
    }

    private static JsonPath json(String path) {
        return given().get(path).jsonPath(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }
}
