package org.ecoplan.reporting.comparison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.project.ProjectStatus.COMPLETED;
import static org.ecoplan.reporting.ChangingPlan.APRIL;
import static org.ecoplan.reporting.ChangingPlan.FEBRUARY;
import static org.ecoplan.reporting.ChangingPlan.JANUARY;
import static org.ecoplan.reporting.ChangingPlan.JULY;
import static org.ecoplan.reporting.ChangingPlan.JUNE;
import static org.ecoplan.reporting.ChangingPlan.MARCH;
import static org.ecoplan.reporting.ChangingPlan.MAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.ChangingPlan;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed in the course of 2020 about the verdicts on 2019, and which event changed it. */
@QuarkusTest
@WithTestResource(Backends.class)
class ComparisonTest {

    private static final String PLAN = "comparison-2018-2022";
    private static final String HOME = "/api/v1/plans/" + PLAN + "/compliance";

    private final ChangingPlan plan = new ChangingPlan(PLAN);

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    SetClock clock;

    @BeforeEach
    void theYearHasPassed() {
        if (database.verdicts(PLAN).isEmpty()) {
            told(JANUARY, plan.begun().toArray(EventData[]::new));
            told(FEBRUARY, plan.measured("4", "2019", 2, "85.0"));
            told(MARCH, plan.measured("4", "2019", 3, "88.0"), plan.measured("4", "2017", 1, "50"));
            told(APRIL, plan.assigned("3", 2019, 1, "71"), plan.assigned("3", 2021, 1, "99"));
            told(MAY, plan.edition(2));
            told(
                    JUNE,
                    plan.project("near-1", 2, 2019, COMPLETED),
                    plan.project("near-2", 2, 2021, COMPLETED),
                    plan.measured("2.2", "2019", 2, "55.0"));
            told(JULY, plan.withdrawn("2.1", "2019", 2), plan.measured("3", "2019", 2, "72.00"));
        }
        clock.set("2020-08-01T00:00:00Z");
    }

    private void told(String at, EventData... events) {
        clock.set(at);
        announcer.announce("comparison-" + at.substring(0, 7) + "-", List.of(events));
    }

    @AfterEach
    void theClockIsSetBack() {
        clock.reset();
    }

    @Test
    void aCorrectedValueThatFlipsAVerdictIsToldWithTheEventsThatCorrectedIt() {
        JsonPath four = indicator(compare(JANUARY, MARCH, "year=2019"), "4");

        assertThat(four.getList("changed")).containsExactly("VERDICT", "REASON", "VALUE");
        assertThat(four.getString("before.verdict")).isEqualTo("NOT_MET");
        assertThat(four.getString("after.verdict")).isEqualTo("MET");
        assertThat(four.getList("before.reasons.code")).containsExactly("value-insufficient");
        assertThat(four.getList("after.reasons.code")).containsExactly("value-sufficient");
        assertThat(decimal(four, "before.subIndicators[0].measurement.value")).isEqualTo("80.8");
        assertThat(decimal(four, "after.subIndicators[0].measurement.value")).isEqualTo("88.0");
        assertThat(decimal(four, "after.subIndicators[0].finding.compared.required"))
                .isEqualTo("86");
        assertThat(four.getString("after.asOf")).isEqualTo(MARCH);

        assertThat(four.getList("events")).hasSize(3);
        assertThat(four.getMap("events[0]"))
                .containsEntry("kind", "measurement")
                .containsEntry("event", "/announcer#comparison-2020-02-1")
                .containsEntry("recordedAt", FEBRUARY)
                .containsEntry("decisive", true)
                .containsEntry("subIndicator", "4")
                .containsEntry("period", "2019");
        assertThat(four.getInt("events[0].before.revision")).isEqualTo(1);
        assertThat(decimal(four, "events[0].before.value")).isEqualTo("80.8");
        assertThat(four.getInt("events[0].after.revision")).isEqualTo(2);
        assertThat(decimal(four, "events[0].after.value")).isEqualTo("85.0");
    }

    @Test
    void whatTouchedTheIndicatorWithoutDecidingItIsToldApart() {
        JsonPath four = indicator(compare(JANUARY, MARCH, "year=2019"), "4");

        assertThat(four.getList("events.event"))
                .containsExactly(
                        "/announcer#comparison-2020-02-1",
                        "/announcer#comparison-2020-03-2",
                        "/announcer#comparison-2020-03-1");
        assertThat(four.getList("events.decisive")).containsExactly(true, false, true);
        assertThat(four.getMap("events[1]")).doesNotContainKey("before").containsEntry("period", "2017");
    }

    @Test
    void aCorrectedValueThatFlipsNothingIsAChangeOfTheValueOnly() {
        compare(JANUARY, FEBRUARY, "year=2019")
                .body("indicators.indicator", contains("4"))
                .body("indicators[0].changed", contains("VALUE"))
                .body("changed", equalTo(Map.of("VALUE", 1)))
                .body("unchanged", is(4));
    }

    @Test
    void anAssignedRequirementIsAnotherReasonAndAnotherThingToCompareWith() {
        JsonPath three = indicator(compare(MARCH, APRIL, "year=2019"), "3");

        assertThat(three.getList("changed")).containsExactly("REASON", "REQUIRED");
        assertThat(three.getList("events"))
                .as("that for 2021 touches no verdict on 2019")
                .hasSize(1);
        assertThat(three.getMap("events[0]"))
                .containsEntry("kind", "requirement")
                .containsEntry("decisive", true)
                .containsEntry("year", 2019)
                .doesNotContainKey("before");
        assertThat(decimal(three, "events[0].after.value")).isEqualTo("71");
        assertThat(three.getString("events[0].after.document.en")).isEqualTo("Requirement");
    }

    @Test
    void aNewEditionAddsAndDropsIndicatorsAndAsksForMore() {
        ValidatableResponse comparison = compare(APRIL, MAY, "year=2019");

        comparison
                .body("before.edition", is(1))
                .body("after.edition", is(2))
                .body("before.met", is(4))
                .body("after.met", is(2))
                .body("indicators.indicator", contains("4", "6", "5"))
                .body("changed", equalTo(Map.of("VERDICT", 1, "ADDED", 1, "DROPPED", 1)))
                .body("unchanged", is(3))
                .body("indicators[1]", not(hasKey("before")))
                .body("indicators[2]", not(hasKey("after")))
                .body("indicators[0].changed", contains("VERDICT", "REASON", "REQUIRED"))
                .body("indicators.events.kind", contains(List.of("edition"), List.of("edition"), List.of("edition")))
                .body("indicators.events.decisive", contains(List.of(true), List.of(true), List.of(true)))
                .body("indicators[0].events[0].event", equalTo("/announcer#comparison-2020-05-1"))
                .body("indicators[0].events[0].before.revision", is(1))
                .body("indicators[0].events[0].after.revision", is(2))
                .body(
                        "indicators[0].events[0].changed",
                        contains("/indicators/3/subIndicators/0/standard/criterion/value"))
                .body("indicators[1].events[0].changed", contains("/indicators/4"))
                .body("indicators[2].events[0].changed", contains("/indicators/4"));
    }

    @Test
    void aCompletedProjectFlipsWhatAsksForTheCompletionOfProjects() {
        JsonPath one = indicator(compare(MAY, JUNE, "year=2019"), "1");

        assertThat(one.getList("changed")).containsExactly("VERDICT", "REASON", "VALUE", "OUTLOOK");
        assertThat(one.getList("events")).as("near-2 is due in 2021 only").hasSize(1);
        assertThat(one.getMap("events[0]"))
                .containsEntry("kind", "project")
                .containsEntry("project", "near-1")
                .containsEntry("before", Map.of("revision", 1, "status", "NOT_STARTED", "dueYear", 2019))
                .containsEntry("after", Map.of("revision", 2, "status", "COMPLETED", "dueYear", 2019));
    }

    @Test
    void aProvisionalValueThatBecameFinalIsOtherEvidenceOnly() {
        JsonPath two = indicator(compare(MAY, JUNE, "year=2019"), "2");

        assertThat(two.getList("changed")).containsExactly("EVIDENCE");
        assertThat(two.getBoolean("before.provisional")).isTrue();
        assertThat(two.getBoolean("after.provisional")).isFalse();
        assertThat(two.getMap("events[0].before")).containsEntry("status", "PROVISIONAL");
        assertThat(two.getMap("events[0].after")).containsEntry("status", "FINAL");
    }

    @Test
    void aWithdrawnValueGivesWayToTheOlderOne() {
        JsonPath two = indicator(compare(JUNE, JULY, "year=2019"), "2");

        assertThat(two.getList("changed")).containsExactly("VERDICT", "REASON", "VALUE", "OUTLOOK");
        assertThat(two.getString("after.verdict")).isEqualTo("NOT_MEASURED");
        assertThat(two.getMap("events[0].after")).isEqualTo(Map.of("revision", 2, "withdrawn", true));
        assertThat(two.getBoolean("events[0].decisive")).isTrue();
    }

    @Test
    void otherDigitsOfTheSameNumberAreOtherEvidence() {
        JsonPath three = indicator(compare(JUNE, JULY, "year=2019"), "3");

        assertThat(three.getList("changed")).containsExactly("EVIDENCE");
        assertThat(decimal(three, "events[0].before.value")).isEqualTo("72");
        assertThat(decimal(three, "events[0].after.value")).isEqualTo("72.00");
    }

    @Test
    void theEventAtTheSecondMomentCountsAndThatAtTheFirstDoesNot() {
        String justBefore = "2020-03-10T01:59:59.999999Z";

        compare(FEBRUARY, justBefore, "year=2019").body("indicators", empty()).body("unchanged", is(5));
        compare(justBefore, MARCH, "year=2019")
                .body("indicators.indicator", contains("4"))
                .body("indicators[0].events", hasSize(2));
        compare(MARCH, MARCH, "year=2019").body("indicators", empty());
    }

    @Test
    void withoutASecondMomentItIsComparedWithNow() {
        String withoutTo =
                given().get(HOME + "/comparison?year=2019&from=" + JUNE).asString();

        assertThat(withoutTo.replace("2020-08-01T00:00:00Z", JULY))
                .isEqualTo(compare(JUNE, JULY, "year=2019").extract().asString());
    }

    @Test
    void bothSidesAreWhatTheSummaryAndTheListSayOfTheirMoment() {
        for (List<String> moments : List.of(List.of(JANUARY, JULY), List.of(MARCH, MAY))) {
            JsonPath comparison = compare(moments.get(0), moments.get(1), "year=2019&basis=target")
                    .extract()
                    .jsonPath();
            JsonPath before = given().get(HOME + "/summary?year=2019&basis=target&asOf=" + moments.get(0))
                    .jsonPath();
            Map<String, Object> side = comparison.getMap("before");
            side.remove("edition");
            assertThat(side).isEqualTo(before.getMap(""));
            for (String number : comparison.<String>getList("indicators.findAll { it.after }.indicator")) {
                JsonPath explained = given().get(
                                HOME + "/indicators/" + number + "?year=2019&basis=target&asOf=" + moments.get(1))
                        .jsonPath();
                assertThat(comparison.<Object>getList(
                                "indicators.find { it.indicator == '" + number + "' }.after.subIndicators"))
                        .isEqualTo(explained.getList("subIndicators"));
            }
        }
    }

    @Test
    void twoYearsAreComparedAtOneMoment() {
        compare(JANUARY, JANUARY, "fromYear=2018&toYear=2019")
                .body("before.year", is(2018))
                .body("after.year", is(2019))
                .body("indicators.indicator", hasItem("4"))
                .body("indicators.events.flatten()", empty());
    }

    @Test
    void anotherRegionHasItsOwnHistory() {
        compare(JANUARY, JULY, "year=2019&region=440703")
                .body("region", equalTo("440703"))
                .body("indicators.indicator", contains("1", "6", "5"))
                .body("indicators[0].changed", contains("VALUE"))
                .body("indicators[0].events.kind", contains("project"));
    }

    @Test
    void aValueThatIsMadeOfDistrictsIsLedBackToTheirs() {
        String code = "comparison-districts";
        ChangingPlan combined = new ChangingPlan(code);
        clock.set(JANUARY);
        announcer.announce("districts-begun-", combined.begun());
        clock.set(FEBRUARY);
        announcer.announce("districts-1", combined.measured(ChangingPlan.DISTRICT, "4", "2020", 1, "91.00"));

        JsonPath four = indicator(
                given().get("/api/v1/plans/" + code + "/compliance/comparison?year=2020&from=" + JANUARY + "&to="
                                + FEBRUARY)
                        .then()
                        .statusCode(200),
                "4");

        assertThat(four.getString("after.verdict")).isEqualTo("MET");
        assertThat(four.getList("events")).hasSize(1);
        assertThat(four.getMap("events[0]"))
                .containsEntry("event", "/announcer#districts-1")
                .containsEntry("region", ChangingPlan.DISTRICT)
                .containsEntry("decisive", true);
    }

    @Test
    void anUnchangedComparisonIsNotSentAgain() {
        String path = HOME + "/comparison?year=2019&from=" + JANUARY + "&to=" + MARCH;
        String tag = given().get(path).getHeader("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        "year=2019,                                                     400, from,     missing",
        "from=2020,                                                     400, from,     wrong-format",
        "from=2020-02-01T00:00:00Z&to=June,                             400, to,       wrong-format",
        "from=2020-02-01T00:00:00Z&to=2020-01-31T00:00:00Z,             400, from,     wrong-order",
        "from=2020-09-01T00:00:00Z,                                     400, from,     wrong-order",
        "from=2020-01-10T01:59:59.999999Z,                              404, from,     not-known-then",
        "from=2020-02-01T00:00:00Z&year=2016,                           400, year,     wrong-format",
        "from=2020-02-01T00:00:00Z&fromYear=2016,                       400, fromYear, wrong-format",
        "from=2020-02-01T00:00:00Z&toYear=2023,                         400, toYear,   wrong-format",
        "from=2020-02-01T00:00:00Z&region=440781,                       400, region,   unknown-region",
        "from=2020-02-01T00:00:00Z&basis=best,                          400, basis,    wrong-format",
        "from=2020-02-01T00:00:00Z&asOf=2020-03-01T00:00:00Z,           400, asOf,     unknown-parameter",
    })
    void aQuestionThatCannotBeAnsweredNamesTheParameter(String query, int status, String parameter, String code) {
        given().get(HOME + "/comparison?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    private static ValidatableResponse compare(String from, String to, String query) {
        return given().get(HOME + "/comparison?from=" + from + "&to=" + to + "&" + query)
                .then()
                .statusCode(200);
    }

    private static JsonPath indicator(ValidatableResponse comparison, String number) {
        return comparison
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL))
                .setRootPath("indicators.find { it.indicator == '" + number + "' }");
    }

    private static String decimal(JsonPath json, String path) {
        return new BigDecimal(json.getString(path)).toPlainString();
    }
}
