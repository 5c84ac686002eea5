package org.ecoplan.reporting.compliance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.reporting.ExamplePlan.CITY;
import static org.ecoplan.reporting.ExamplePlan.LOWER;
import static org.ecoplan.reporting.ExamplePlan.UPPER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.ExamplePlan;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Districts are judged like the city, and the city by what its districts measured, where the plan says so. */
@QuarkusTest
@WithTestResource(Backends.class)
class DistrictsTest {

    @Inject
    Announcer announcer;

    @Inject
    SetClock clock;

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void aDistrictIsJudgedByItsOwnMeasurements() {
        ExamplePlan plan = announced("districts-judged");
        announcer.announce("upper", plan.value("1.2", UPPER, "2022", "36.0"));
        announcer.announce("lower", plan.value("2", LOWER, "2022", "0"));

        given().get("/api/v1/plans/districts-judged/compliance/indicators/1?year=2022&region=" + UPPER)
                .then()
                .body("subIndicators.verdict", contains("NOT_MEASURED", "NOT_MET"))
                .body("verdict", equalTo("NOT_MET"))
                .body("causedBy", equalTo("/announcer#upper"));
        given().get("/api/v1/plans/districts-judged/compliance/summary?year=2022&basis=target&region=" + LOWER)
                .then()
                .body("met", equalTo(1))
                .body("notMet", equalTo(0))
                .body("notMeasured", equalTo(2));
    }

    @Test
    void theCityHasTheMeanOfItsDistrictsAndNamesThem() {
        ExamplePlan plan = announced("districts-mean");
        announcer.announce("upper", plan.value("1.2", UPPER, "2022", 3, "30.5"));
        announcer.announce("lower", plan.value("1.2", LOWER, "2022", "34"));

        fine("districts-mean", 2022)
                .body("subIndicators[1].verdict", equalTo("MET"))
                .body("subIndicators[1].measurement.value", equalTo(32.2f))
                .body("subIndicators[1].measurement.revision", equalTo(0))
                .body("subIndicators[1].measurement.combined.method", equalTo("MEAN"))
                .body("subIndicators[1].measurement.combined.decimals", equalTo(1))
                .body("subIndicators[1].measurement.combined.parts.region", contains(UPPER, LOWER))
                .body("subIndicators[1].measurement.combined.parts.revision", contains(3, 1))
                .body("subIndicators[1].measurement.combined.parts.status", contains("FINAL", "FINAL"))
                .body("subIndicators[1].finding.reason.text.en", equalTo("32.2 µg/m³ is at most 35 µg/m³"));
        assertThat(given().get("/api/v1/plans/districts-mean/compliance/indicators/1?year=2022")
                        .asString())
                .contains("\"value\":30.5,", "\"value\":34,");
    }

    @Test
    void aDistrictThatIsMissingIsNamed() {
        ExamplePlan plan = announced("districts-missing");
        announcer.announce("upper", plan.value("1.2", UPPER, "2022", "30.5"));

        fine("districts-missing", 2022)
                .body("subIndicators[1].verdict", equalTo("NOT_MEASURED"))
                .body("subIndicators[1]", not(hasKey("measurement")))
                .body("subIndicators[1].incomplete", equalTo(Map.of("period", "2022", "missing", List.of(LOWER))))
                .body("subIndicators[1].finding.reason.code", equalTo("districts-missing"))
                .body("subIndicators[1].finding.reason.text.zh", equalTo("2022尚缺下川区的指标值，无法得出全市指标值"))
                .body(
                        "subIndicators[1].finding.reason.text.en",
                        equalTo("for 2022 nothing has been measured in Lower District, so the city has no value"));
    }

    @Test
    void untilAllDistrictsHaveReportedTheOlderValueCountsAndSaysWhatIsMissing() {
        ExamplePlan plan = announced("districts-late");
        announcer.announce(
                "both-", List.of(plan.value("1.2", UPPER, "2022", "30"), plan.value("1.2", LOWER, "2022", "40")));
        announcer.announce("one", plan.value("1.2", UPPER, "2023", "30"));

        fine("districts-late", 2023)
                .body("subIndicators[1].verdict", equalTo("MET"))
                .body("subIndicators[1].stale", equalTo(true))
                .body("subIndicators[1].measurement.period", equalTo("2022"))
                .body("subIndicators[1].incomplete.missing", contains(LOWER));
    }

    @Test
    void aChangeInADistrictJudgesTheCityAgain() {
        ExamplePlan plan = announced("districts-changing");
        announcer.announce(
                "both-",
                List.of(
                        plan.value("1.1", CITY, "2021", "82"),
                        plan.value("1.2", UPPER, "2022", "30"),
                        plan.value("1.2", LOWER, "2022", "40")));
        clock.set("2023-03-01T08:00:00Z");

        announcer.announce("corrected", plan.value("1.2", LOWER, "2022", 2, "40.3"));

        fine("districts-changing", 2022)
                .body("verdict", equalTo("NOT_MET"))
                .body("causedBy", equalTo("/announcer#corrected"))
                .body("since", equalTo("2023-03-01T08:00:00Z"));
        given().get("/api/v1/plans/districts-changing/compliance/indicators/1?year=2022&asOf=2022-12-31T00:00:00Z")
                .then()
                .body("subIndicators[1].verdict", equalTo("MET"))
                .body("subIndicators[1].measurement.combined.parts.revision", contains(1, 1));

        announcer.announce("withdrawn", plan.value("1.2", UPPER, "2022", 2, null));

        fine("districts-changing", 2022)
                .body("subIndicators[1].verdict", equalTo("NOT_MEASURED"))
                .body("subIndicators[1].incomplete.missing", contains(UPPER));
    }

    @Test
    void aChangeOfTheCityIsLedBackToTheDistrict() {
        ExamplePlan plan = announced("districts-compared");
        announcer.announce(
                "both-", List.of(plan.value("1.2", UPPER, "2022", "30"), plan.value("1.2", LOWER, "2022", "40")));
        clock.set("2023-03-01T08:00:00Z");
        announcer.announce("corrected", plan.value("1.2", LOWER, "2022", 2, "40.3"));

        given().get("/api/v1/plans/districts-compared/compliance/comparison?year=2022"
                        + "&from=2022-12-31T00:00:00Z&to=2023-12-31T00:00:00Z")
                .then()
                .statusCode(200)
                .body("indicators.indicator", contains("1"))
                .body("indicators[0].events.event", contains("/announcer#corrected"))
                .body("indicators[0].events.region", contains(LOWER))
                .body("indicators[0].events.decisive", contains(true));
    }

    @Test
    void whatIsReportedForTheCityItselfCounts() {
        ExamplePlan plan = announced("districts-overruled");
        announcer.announce(
                "all-",
                List.of(
                        plan.value("1.2", UPPER, "2022", "30"),
                        plan.value("1.2", LOWER, "2022", "31"),
                        plan.value("1.2", CITY, "2022", "36")));

        fine("districts-overruled", 2022)
                .body("subIndicators[1].verdict", equalTo("NOT_MET"))
                .body("subIndicators[1].measurement.revision", equalTo(1))
                .body("subIndicators[1].measurement", not(hasKey("combined")));
    }

    @Test
    void whatThePlanDoesNotCombineStaysWhereItWasMeasured() {
        ExamplePlan plan = announced("districts-alone");
        announcer.announce("both-", List.of(plan.value("2", UPPER, "2022", "1"), plan.value("2", LOWER, "2022", "1")));

        given().get("/api/v1/plans/districts-alone/compliance/indicators/2?year=2022")
                .then()
                .body("verdict", equalTo("NOT_MEASURED"))
                .body("reasons.code", contains("not-measured"))
                .body("history", hasSize(1));
    }

    private ExamplePlan announced(String code) {
        clock.set("2022-06-01T00:00:00Z");
        ExamplePlan plan = ExamplePlan.named(code);
        announcer.announce("defined-" + code, plan.defined());
        return plan;
    }

    private static ValidatableResponse fine(String plan, int year) {
        return given().get("/api/v1/plans/" + plan + "/compliance/indicators/1?year=" + year)
                .then()
                .statusCode(200);
    }
}
