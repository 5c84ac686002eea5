package org.ecoplan.project.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a question, the answer names the parameter and what would be right. */
@QuarkusTest
@WithTestResource(Backends.class)
class BadQueryTest {

    private static final String PLAN = "/api/v1/plans/bad-query/";

    @BeforeEach
    void theFileIsLoaded() {
        ProjectFile.small("bad-query").load();
    }

    @ParameterizedTest(name = "{0} is {2}")
    @CsvSource({
        "unit=gone,                          unit,      unknown-unit",
        "unit=bad-query,                     unit,      unknown-unit",
        "task=gone,                          task,      unknown-task",
        "action=parks,                       action,    unknown-action",
        "role=lead,                          role,      without-unit",
        "unit=bad-query-water&role=LEAD,     role,      wrong-format",
        "unit=bad-query-water&role=leader,   role,      wrong-format",
        "term=near,                          term,      wrong-format",
        "status=DONE,                        status,    wrong-format",
        "status=completed,                   status,    wrong-format",
        "'status=COMPLETED,',                status,    wrong-format",
        "'status=COMPLETED, SUSPENDED',      status,    wrong-format",
        "'status=COMPLETED,COMPLETED',       status,    twice",
        "year=soon,                          year,      wrong-format",
        "year=20,                            year,      wrong-format",
        "year=2020.0,                        year,      wrong-format",
        "year=2020-2022,                     year,      wrong-format",
        "due=2020-12-31,                     due,       wrong-format",
        "due=99999,                          due,       wrong-format",
        "indicator=0,                        indicator, wrong-format",
        "indicator=10.1,                     indicator, wrong-format",
        "indicator=forest,                   indicator, wrong-format",
        "overdue=yes,                        overdue,   wrong-format",
        "overdue=1,                          overdue,   wrong-format",
        "atRisk=TRUE,                        atRisk,    wrong-format",
        "stalled=maybe,                      stalled,   wrong-format",
        "q=%20,                              q,         wrong-format",
        "q=%E3%80%80,                        q,         wrong-format",
        "q=%00,                              q,         unreadable-character",
        "q=,                                 q,         empty-parameter",
        "unit=a&unit=b,                      unit,      repeated-parameter",
        "atrisk=true,                        atrisk,    unknown-parameter",
        "sort=size,                          sort,      unknown-sort-key",
        "fields=size,                        fields,    unknown-field",
        "limit=0,                            limit,     wrong-format",
        "cursor=YWJj,                        cursor,    wrong-format",
        "format=pdf,                         format,    wrong-format",
    })
    void isNamed(String query, String parameter, String code) {
        for (String list : new String[] {"projects", "gantt"}) {
            given().urlEncodingEnabled(false)
                    .get(PLAN + list + "?" + query.replace(" ", "%20"))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", startsWith("urn:ecoplan:problem:"))
                    .body("errors.parameter", contains(parameter))
                    .body("errors.code", contains(code));
        }
    }

    @Test
    void aSearchOfMoreThanAHundredCharactersIsNone() {
        given().queryParam("q", "水".repeat(100)).get(PLAN + "projects").then().statusCode(200);
        given().queryParam("q", "水".repeat(101))
                .get(PLAN + "projects")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("q"));
    }

    @ParameterizedTest
    @CsvSource({"projects", "gantt"})
    void anUnknownPlanIsNotFound(String list) {
        given().get("/api/v1/plans/gone/" + list).then().statusCode(404).body("errors.code", contains("unknown-plan"));
    }

    @ParameterizedTest
    @CsvSource({"overdue", "atRisk", "stalled"})
    void latenessIsNotToldOfFormerTimes(String lateness) {
        given().queryParam(lateness, true)
                .queryParam("asOf", "2026-03-31T16:00:00Z")
                .get(PLAN + "projects")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("asOf"));
    }

    @Test
    void theChartIsOfNowOnly() {
        given().queryParam("asOf", "2026-03-31T16:00:00Z")
                .get(PLAN + "gantt")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-parameter"));
    }

    @Test
    void aChartCannotBeChanged() {
        given().delete(PLAN + "gantt").then().statusCode(405).header("Allow", equalTo("GET"));
    }
}
