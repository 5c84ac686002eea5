package org.ecoplan.reporting.standing;

import static io.restassured.RestAssured.given;
import static org.ecoplan.contracts.project.ProjectStatus.IN_PROGRESS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What units answer for on 1 March 2022, and before. Counted by hand. */
@QuarkusTest
@WithTestResource(Backends.class)
class ScorecardResourceTest {

    private static final String PLAN = "watershed-2020-2022";
    private static final String UNITS = "/api/v1/plans/" + PLAN + "/units/" + PLAN;
    private static final String JULY = "2021-07-01T00:00:00Z";

    private final Watershed watershed = new Watershed(PLAN);

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    SetClock clock;

    @BeforeEach
    void twoYearsHavePassed() {
        if (database.verdicts(PLAN).isEmpty()) {
            told("2021-01-10T02:00:00Z", watershed.begun().toArray(EventData[]::new));
            told("2021-02-01T02:00:00Z", watershed.project("near-1", 2, IN_PROGRESS, "2021-01-15", "2021-02-01"));
            told("2021-06-02T02:00:00Z", watershed.project("near-2", 2, IN_PROGRESS, "2021-06-01", null));
            told("2021-07-02T02:00:00Z", watershed.roadsMerged("2021-07-02"));
            told("2022-02-10T02:00:00Z", watershed.measured("3", 2021, "55"));
        }
        clock.set("2022-03-01T02:00:00Z");
    }

    private void told(String when, EventData... events) {
        clock.set(when);
        announcer.announce("watershed-" + when + "-", List.of(events));
    }

    @AfterEach
    void theClockIsSetBack() {
        clock.reset();
    }

    @Test
    void theIndicatorsThatItsValuesAreForAreThoseOfTheDepartmentsThatItIs() {
        scorecard("-water", "year=2021")
                .body("delivers.indicator", contains("1"))
                .body("delivers[0].departments", contains("water"))
                .body("delivers[0].verdict", equalTo("NOT_MET"))
                .body("delivers[0].before", equalTo("NOT_MET"))
                .body("judgedRegion", equalTo("440700"))
                .body("basis", equalTo("standard"))
                .body("region", equalTo("440700"));
        scorecard("-transport", "year=2021")
                .body("delivers.indicator", contains("2"))
                .body("delivers[0].departments", contains("roads"))
                .body("delivers[0].verdict", equalTo("NOT_MEASURED"));
    }

    @Test
    void beforeTheMergerEachDeliversForItself() {
        scorecard("-transport", "year=2021&asOf=" + JULY).body("delivers", empty());
        scorecard("-roads", "year=2021&asOf=" + JULY).body("delivers.indicator", contains("2"));
    }

    @Test
    void whatItServesIsShownBesideTheYearBefore() {
        scorecard("-water", "year=2021")
                .body("serves.indicator", contains("1", "3"))
                .body("serves.verdict", contains("NOT_MET", "MET"))
                .body("serves.before", contains("NOT_MET", "NOT_MET"))
                .body("serves[1].projects", contains("near-2"));
    }

    @Test
    void aValueIsOverdueWhenItsYearIsOver() {
        scorecard("-water", "year=2021")
                .body("overdueReports.values", hasSize(1))
                .body("overdueReports.values[0].indicator", equalTo("1"))
                .body("overdueReports.values[0].subIndicator", equalTo("1"))
                .body("overdueReports.values[0].awaited", is(2021))
                .body("overdueReports.values[0].newest", equalTo("2020"))
                .body("overdueReports.values[0].reason.code", equalTo("value-outdated"))
                .body(
                        "overdueReports.values[0].reason.text.en",
                        equalTo("the newest value is that of 2020; there is none for 2021"));
        scorecard("-transport", "year=2021")
                .body("overdueReports.values.reason.code", contains("value-missing"))
                .body("overdueReports.values[0]", not(hasKey("newest")));
    }

    // In July 2021 the value of 2020 is there and that of 2021 not due; in 2022 neither is that of 2022.
    @Test
    void noValueIsAwaitedWhileItsYearGoesOn() {
        scorecard("-water", "year=2021&asOf=" + JULY).body("overdueReports.values", empty());
        scorecard("-water", "year=2022").body("overdueReports.values.awaited", contains(2021));
        scorecard("-water", "year=2020").body("overdueReports.values", empty());
    }

    @Test
    void aProjectInProgressThatNothingIsHeardOfForFourMonthsIsOverdue() {
        scorecard("-water", "year=2021")
                .body("overdueReports.projects.code", contains("near-1", "near-2"))
                .body("overdueReports.projects.leads", contains(true, false))
                .body("overdueReports.projects.days", contains(393, 273))
                .body("overdueReports.projects[0].lastReportedOn", equalTo("2021-02-01"))
                .body("overdueReports.projects[1]", not(hasKey("lastReportedOn")))
                .body("overdueReports.projects.reason.code", contains("nothing-reported", "nothing-reported"))
                .body("overdueReports.projects[0].reason.text.zh", equalTo("已有393天没有进展报告"));
        // the newest report of near-1 came on 1 February: 1 June is 120 days later
        scorecard("-water", "year=2021&asOf=2021-05-31T00:00:00Z").body("overdueReports.projects", empty());
        scorecard("-water", "year=2021&asOf=2021-06-01T00:00:00Z")
                .body("overdueReports.projects.code", contains("near-1"))
                .body("overdueReports.projects.days", contains(120));
    }

    @Test
    void theGapsAreThoseThatItsProjectsServeOrItsValuesCouldClose() {
        scorecard("-water", "year=2021")
                .body("gaps.indicator", contains("1"))
                .body("gaps[0].distance", is(0.25f))
                .body("gaps[0].projects.code", contains("near-1"))
                .body("gaps[0].overdue", is(1));
        scorecard("-transport", "year=2021")
                .body("gaps.indicator", contains("2"))
                .body("gaps.verdict", contains("NOT_MEASURED"))
                .body("gaps[0].projects", empty())
                .body("gaps[0].sources[0].unit.name.en", equalTo("Transport Bureau"));
    }

    @Test
    void theTrendIsTheSameCountedForBothYears() {
        scorecard("-water", "year=2021")
                .body("trend.now.year", is(2021))
                .body("trend.now.indicators", equalTo(Map.of("met", 1, "notMet", 1, "notMeasured", 0)))
                .body("trend.before.year", is(2020))
                .body("trend.before.indicators", equalTo(Map.of("met", 0, "notMet", 2, "notMeasured", 0)))
                .body("trend.now.due", is(1))
                .body("trend.now.rate", is(0.00f))
                .body("trend.moved.indicator", contains("3"))
                .body("trend.moved[0].before", equalTo("NOT_MET"))
                .body("trend.moved[0].verdict", equalTo("MET"));
        scorecard("-water", "year=2020")
                .body("trend.before.indicators", equalTo(Map.of("met", 1, "notMet", 0, "notMeasured", 1)))
                .body("trend.before.due", is(0))
                .body("trend.before", not(hasKey("rate")));
    }

    @Test
    void beforeThePlansFirstYearThereIsNoTrend() {
        scorecard("-water", "year=2019").body("", not(hasKey("trend"))).body("serves[0]", not(hasKey("before")));
    }

    @Test
    void asOfAMomentItIsWhatWasKnownThen() {
        scorecard("-water", "year=2021&asOf=" + JULY)
                .body("asOf", equalTo(JULY))
                .body("day", equalTo("2021-07-01"))
                .body("serves.verdict", contains("NOT_MET", "NOT_MET"))
                .body("trend.moved", empty())
                .body("gaps.indicator", contains("1", "3"));
    }

    @Test
    void aDistrictAndTheTargetsCanBeAskedFor() {
        scorecard("-water", "year=2021&region=440703")
                .body("judgedRegion", equalTo("440703"))
                .body("serves.verdict", contains("NOT_MEASURED", "NOT_MEASURED"));
        scorecard("-water", "year=2021&basis=target")
                .body("basis", equalTo("target"))
                .body("serves.verdict", contains("MET", "MET"))
                .body("gaps", empty());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        Response first = given().get(UNITS + "-water/scorecard?year=2021");

        given().header("If-None-Match", first.header("ETag"))
                .get(UNITS + "-water/scorecard?year=2021")
                .then()
                .statusCode(304);
    }

    private static ValidatableResponse scorecard(String unit, String query) {
        return given().get(UNITS + unit + "/scorecard?" + query).then().statusCode(200);
    }
}
