package org.ecoplan.reporting.compliance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.plan.Task;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API says once the plan's baselines, requirements and projects have come over Kafka. */
@QuarkusTest
@WithTestResource(Backends.class)
class ComplianceResourceTest {

    private static final String PLAN = "jiangmen-2019-2030";
    private static final String COMPLIANCE = "/api/v1/plans/" + PLAN + "/compliance";

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @BeforeEach
    void thePlanHasBeenAnnounced() {
        if (database.verdicts(PLAN).isEmpty()) {
            announcer.announce("start-", RealPlan.events(PLAN));
        }
    }

    @Test
    void theSummaryOf2018IsThePlansOwnResult() {
        ValidatableResponse summary =
                given().get(COMPLIANCE + "/summary?year=2018").then();

        summary.statusCode(200)
                .body("plan", equalTo(PLAN))
                .body("year", is(2018))
                .body("region", equalTo("440700"))
                .body("basis", equalTo("standard"))
                .body("total", is(36))
                .body("met", is(27))
                .body("notMet", is(7))
                .body("notMeasured", is(2))
                .body("byObligation.BINDING", equalTo(Map.of("met", 16, "notMet", 2, "notMeasured", 0)))
                .body("byObligation.REFERENCE", equalTo(Map.of("met", 11, "notMet", 5, "notMeasured", 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=2018", "year=2025", "year=2018&basis=target", "year=2018&region=440781", "year=2015"})
    void aSummaryAddsUp(String question) {
        JsonPath summary = given().get(COMPLIANCE + "/summary?" + question).jsonPath();

        assertThat(summary.getInt("met") + summary.getInt("notMet") + summary.getInt("notMeasured"))
                .isEqualTo(summary.getInt("total"))
                .isEqualTo(36);
        for (String by : List.of("byObligation", "byDomain", "byTask")) {
            for (String verdict : List.of("met", "notMet", "notMeasured")) {
                assertThat(summary.getMap(by).keySet().stream()
                                .mapToInt(key -> summary.getInt(by + "." + key + "." + verdict))
                                .sum())
                        .isEqualTo(summary.getInt(verdict));
            }
        }
    }

    @Test
    void theSummarySaysWhatThatComesToByTheProgrammesRule() {
        given().get(COMPLIANCE + "/summary?year=2018")
                .then()
                .body("standing.outcome", equalTo("NOT_MET"))
                .body("standing.reasons.code", contains("share-not-reached", "share-not-reached"))
                .body("standing.rule.text.zh", equalTo("约束性指标全部达标，参考性指标80%以上达标"))
                .body("standing.rule", not(hasKey("document")))
                .body("standing.binding.outcome", equalTo("NOT_MET"))
                .body("standing.binding.percent", is(100))
                .body("standing.binding.total", is(18))
                .body("standing.binding.needed", is(18))
                .body("standing.binding.met", is(16))
                .body("standing.binding.metPercent", is(88.88f))
                .body("standing.binding.lacking", is(2))
                .body("standing.binding.missing.indicator", contains("1", "10"))
                .body("standing.binding.missing[1].name.en", equalTo("Ambient air quality"))
                .body("standing.reference.needed", is(15))
                .body(
                        "standing.reference.missing.verdict",
                        contains(
                                "NOT_MET", "NOT_MET", "NOT_MET", "NOT_MET", "NOT_MEASURED", "NOT_MEASURED", "NOT_MET"));
        given().get(COMPLIANCE + "/summary?year=2018&region=440785")
                .then()
                .body("standing.outcome", equalTo("NOT_MEASURED"))
                .body("standing.reasons.code", contains("share-undecided", "share-undecided"));
    }

    @Test
    void tasksComeInThePlansOrder() {
        assertThat(given().get(COMPLIANCE + "/summary?year=2018")
                        .jsonPath()
                        .<String, Object>getMap("byTask")
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(
                        RealPlan.DEFINITION.tasks().stream().map(Task::code).toList());
    }

    @Test
    void domainsComeInThePlansOrder() {
        assertThat(given().get(COMPLIANCE + "/summary?year=2018")
                        .jsonPath()
                        .<String, Object>getMap("byDomain")
                        .keySet())
                .containsExactly("institutions", "environment", "space", "economy", "living", "culture");
    }

    @Test
    void theListHasEveryIndicatorInThePlansOrder() {
        given().get(COMPLIANCE + "?year=2018")
                .then()
                .statusCode(200)
                .body(
                        "items.indicator",
                        equalTo(RealPlan.DEFINITION.indicators().stream()
                                .map(indicator -> indicator.number())
                                .toList()))
                .body(
                        "items.findAll { it.verdict == 'NOT_MET' }.indicator",
                        contains("1", "3", "10", "24", "30", "31", "36"))
                .body("items.findAll { it.verdict == 'NOT_MEASURED' }.indicator", contains("32", "35"))
                .body("", not(hasKey("next")));
    }

    @Test
    void anItemSaysWhatWhyAndFromWhen() {
        given().get(COMPLIANCE + "?year=2018")
                .then()
                .body("items[9].indicator", equalTo("10"))
                .body("items[9].name", equalTo(Map.of("zh", "环境空气质量", "en", "Ambient air quality")))
                .body("items[9].domain", equalTo("environment"))
                .body("items[9].task", equalTo("environmental-quality"))
                .body("items[9].obligation", equalTo("BINDING"))
                .body("items[9].verdict", equalTo("NOT_MET"))
                .body("items[9].measuredPeriod", equalTo("2018"))
                .body("items[9].stale", is(false))
                .body("items[9].reasons", hasSize(1))
                .body("items[9].reasons[0].subIndicator", equalTo("10.1"))
                .body("items[9].reasons[0].code", equalTo("requirement-not-met"))
                .body("items[9].reasons[0].text.zh", equalTo("80.8%，未达到2018年考核要求（不低于86%）"))
                .body(
                        "items[9].reasons[0].text.en",
                        equalTo("80.8 % does not meet the requirement for 2018: at least 86 %"));
    }

    @Test
    void theExplanationHasTheNumbersThePeriodTheRevisionAndTheDocument() {
        JsonPath explained = given().get(COMPLIANCE + "/indicators/10?year=2018")
                .then()
                .statusCode(200)
                .body("indicator", equalTo("10"))
                .body("verdict", equalTo("NOT_MET"))
                .body("subIndicators.number", contains("10.1", "10.2"))
                .body("subIndicators.verdict", contains("NOT_MET", "MET"))
                .body("subIndicators[0].measurement.period", equalTo("2018"))
                .body("subIndicators[0].measurement.revision", is(1))
                .body("subIndicators[0].finding.type", equalTo("meets-requirement"))
                .body("subIndicators[0].finding.outcome", equalTo("NOT_MET"))
                .body("subIndicators[0].finding.compared.relation", equalTo("AT_LEAST"))
                .body("subIndicators[0].finding.compared.requirement.year", is(2018))
                .body("subIndicators[0].finding.compared.requirement.document.zh", equalTo("规划指标体系表现状值栏"))
                .body("subIndicators[1].finding.parts[0].type", equalTo("not-below-baseline"))
                .extract()
                .jsonPath(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));

        assertThat(explained.<BigDecimal>get("subIndicators[0].measurement.value"))
                .hasToString("80.8");
        assertThat(explained.<BigDecimal>get("subIndicators[0].finding.compared.actual"))
                .hasToString("80.8");
        assertThat(explained.<Number>get("subIndicators[0].finding.compared.required"))
                .hasToString("86");
    }

    @Test
    void anExplanationLeavesOutWhatThereIsNot() {
        String explained = given().get(COMPLIANCE + "/indicators/10?year=2018").asString();

        assertThat(explained).doesNotContain("null").doesNotContain("[]").doesNotContain("{}");
    }

    @Test
    void theFirstVerdictIsHistoryToo() {
        given().get(COMPLIANCE + "/indicators/10?year=2018")
                .then()
                .body("history[-1].verdict", equalTo("NOT_MET"))
                .body("causedBy", startsWith("/announcer#start-"))
                .body("history.findAll { it.previous == null }", hasSize(1));
    }

    @Test
    void aTargetIsJudgedByItsHorizon() {
        given().get(COMPLIANCE + "/indicators/12?year=2026&basis=target")
                .then()
                .body("basis", equalTo("target"))
                .body("verdict", equalTo("NOT_MET"))
                .body("stale", is(true))
                .body("subIndicators[0].targetYear", is(2025))
                .body("subIndicators[0].asked.zh", equalTo("81"))
                .body("subIndicators[0].finding.compared.required", is(81));
    }

    @Test
    void ofADistrictThatNothingIsKnownOfNothingIsMeasured() {
        given().get(COMPLIANCE + "/summary?year=2018&region=440785")
                .then()
                .statusCode(200)
                .body("total", is(36))
                .body("notMeasured", is(36))
                .body("stale", is(0));
        given().get(COMPLIANCE + "?year=2018&region=440785")
                .then()
                .body("items.verdict", everyItem(equalTo("NOT_MEASURED")))
                .body("items[1].reasons.code", contains("not-measured"));
        given().get(COMPLIANCE + "/indicators/10?year=2018&region=440785")
                .then()
                .statusCode(200)
                .body("history", hasSize(0))
                .body("", not(hasKey("since")))
                .body("subIndicators.verdict", contains("NOT_MEASURED", "NOT_MEASURED"));
    }

    // On the last evening of 2019 in UTC it is 2020 in the city.
    @Test
    void withoutAQuestionItIsTheCityTheStandardAndTheCitysYear() {
        given().get(COMPLIANCE + "/summary")
                .then()
                .statusCode(200)
                .body("year", is(2020))
                .body("region", equalTo("440700"))
                .body("basis", equalTo("standard"));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource({
        "?year=2014,               400, year,   wrong-format",
        "?year=2031,               400, year,   wrong-format",
        "?year=last,               400, year,   wrong-format",
        "?year=2018.0,             400, year,   wrong-format",
        "?region=440100,           400, region, unknown-region",
        "?basis=STANDARD,          400, basis,  wrong-format",
        "?regoin=440703,           400, regoin, unknown-parameter",
        "?year=2018&year=2019,     400, year,   repeated-parameter",
        "/summary?year=1,          400, year,   wrong-format",
        "/indicators/37?year=2018, 404, number, unknown-indicator",
        "/indicators/10.1,         404, number, unknown-indicator",
    })
    void aQuestionThatCannotBeAnsweredNamesTheParameter(String path, int status, String parameter, String code) {
        given().get(COMPLIANCE + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("type", startsWith("urn:ecoplan:problem:"))
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/summary", "/indicators/1"})
    void anUnknownPlanIsNotFound(String path) {
        given().get("/api/v1/plans/atlantis-2019-2030/compliance" + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("errors.parameter", contains("plan"))
                .body("errors.rejected", containsInAnyOrder("atlantis-2019-2030"));
    }
}
