package org.ecoplan.reporting.compliance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdicts of a plan are a list like the others: sorted, in pages, in parts, as a table. */
@QuarkusTest
@WithTestResource(Backends.class)
class ComplianceListTest {

    private static final String PLAN = "listed-compliance-2019-2030";
    private static final String LIST = "/api/v1/plans/" + PLAN + "/compliance?year=2018";

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @BeforeEach
    void thePlanHasBeenAnnounced() {
        if (database.verdicts(PLAN).isEmpty()) {
            announcer.announce("listed-", RealPlan.events(PLAN));
        }
    }

    @Test
    void aNameIsLabelledInTheReadersLanguage() {
        given().header("Accept-Language", "en")
                .get(LIST)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("items[9].name", equalTo(Map.of("zh", "环境空气质量", "en", "Ambient air quality")))
                .body("items[9].label", equalTo("Ambient air quality"));
        given().get(LIST).then().body("items[9].label", equalTo("环境空气质量"));
    }

    @Test
    void whatFailedCanStandFirst() {
        List<String> verdicts =
                given().get(LIST + "&sort=-verdict,indicator").jsonPath().getList("items.verdict");

        assertThat(verdicts)
                .hasSize(36)
                .isSortedAccordingTo((one, other) -> other.compareTo(one))
                .startsWith("NOT_MET");
    }

    @Test
    void whatWasNeverMeasuredComesLastByPeriod() {
        JsonPath list = given().get(LIST + "&sort=measuredPeriod&fields=indicator,measuredPeriod")
                .jsonPath();

        assertThat(list.<String>getList("items.measuredPeriod").subList(0, 34)).isSorted();
        assertThat(list.<Map<String, String>>getList("items").subList(34, 36))
                .containsExactly(Map.of("indicator", "32"), Map.of("indicator", "35"));
    }

    @Test
    void pagesHaveEachIndicatorOnce() {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = given().get(LIST + "&limit=10&sort=domain" + cursor).jsonPath();
            found.addAll(page.getList("items.indicator"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(RealPlan.DEFINITION.indicators().stream()
                        .map(indicator -> indicator.number())
                        .toList());
    }

    @Test
    void theSameListIsNotSentAgain() {
        String tag = given().get(LIST).header("ETag");

        given().header("If-None-Match", tag).get(LIST).then().statusCode(304);
        given().header("If-None-Match", tag).get(LIST + "&basis=target").then().statusCode(200);
    }

    @Test
    void aTableSaysWhatWhyAndSinceWhen() {
        Response table = given().header("Accept-Language", "en").get(LIST + "&format=csv");

        assertThat(table.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(table.header("Content-Disposition")).contains(PLAN + "-compliance.csv");
        List<String> lines = table.asString().lines().toList();
        assertThat(lines).hasSize(37);
        assertThat(lines.get(0))
                .endsWith("Number,Name,Domain,Task,Obligation,Verdict,Reason codes,Reasons,Measured in,Stale,"
                        + "Provisional,Since");
        assertThat(lines.get(10))
                .startsWith(
                        "10,Ambient air quality,environment,environmental-quality,BINDING,NOT_MET,"
                                + "requirement-not-met,80.8 % does not meet the requirement for 2018: at least 86 %,2018,false,");
    }

    @Test
    void aWorkbookIsToBeHad() {
        given().get(LIST + "&format=xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @ParameterizedTest
    @CsvSource({
        "sort=name, sort, unknown-sort-key",
        "fields=grade, fields, unknown-field",
        "limit=0, limit, wrong-format"
    })
    void whatTheListCannotDoIsRefused(String query, String parameter, String code) {
        given().get(LIST + "&" + query)
                .then()
                .statusCode(400)
                .body("type", startsWith("urn:ecoplan:problem:"))
                .body("errors", hasSize(1))
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }
}
