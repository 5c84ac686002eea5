package org.ecoplan.reporting.completion;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class BadCompletionRequestTest {

    private static final String PLAN = "refused-2020-2022";
    private static final String HOME = "/api/v1/plans/" + PLAN;

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    SetClock clock;

    @BeforeEach
    void thePlanHasBeenAnnounced() {
        if (database.verdicts(PLAN).isEmpty()) {
            clock.set("2021-01-10T02:00:00Z");
            announcer.announce("refused-", new YearOfWork(PLAN).loaded());
        }
    }

    @AfterEach
    void theClockIsSetBack() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource({
        "/completion?year=2018,                        400, year,    wrong-format",
        "/completion?year=2023,                        400, year,    wrong-format",
        "/completion?year=now,                         400, year,    wrong-format",
        "/completion?year=2021&year=2022,              400, year,    repeated-parameter",
        "/completion?task=water,                       400, task,    unknown-task",
        "/completion?task=,                            400, task,    empty-parameter",
        "/completion?action=rivers,                    400, action,  unknown-action",
        "/completion?unit=refused-2020-2022-nobody,    400, unit,    unknown-unit",
        "/completion?asOf=2021-02-01,                  400, asOf,    wrong-format",
        "/completion?asOf=yesterday,                   400, asOf,    wrong-format",
        "/completion?asOf=%2B12021-02-01T00:00:00Z,    400, asOf,    wrong-format",
        "/completion?asOf=-2021-02-01T00:00:00Z,       400, asOf,    wrong-format",
        "/completion?asOf=2021-02-30T00:00:00Z,        400, asOf,    wrong-format",
        "/completion?asOf=,                            400, asOf,    empty-parameter",
        "/completion?asOf=2021-01-10T01:59:59Z,        404, asOf,    not-known-then",
        "/completion?status=COMPLETED,                 400, status,  unknown-parameter",
        "/completion/projects?status=DONE,             400, status,  wrong-format",
        "/completion/projects?overdue=2,               400, overdue, wrong-format",
        "/completion/projects?task=roads,              400, task,    unknown-task",
        "/completion/projects?sort=name,               400, sort,    unknown-sort-key",
        "/completion/projects?fields=colour,           400, fields,  unknown-field",
        "/units?year=2030,                             400, year,    wrong-format",
        "/units?asOf=2021,                             400, asOf,    wrong-format",
        "/units/refused-2020-2022-nobody/scorecard,    404, unit,    unknown-unit",
        "/units/refused-2020-2022-water/scorecard?year=0, 400, year, wrong-format",
        "/compliance?asOf=2021-02-01T00:00,            400, asOf,    wrong-format",
        "/compliance/summary?asOf=2020-01-01T00:00:00Z, 404, asOf,   not-known-then",
        "/compliance/indicators/1?asOf=1,              400, asOf,    wrong-format",
    })
    void aQuestionThatCannotBeAnsweredNamesTheParameter(String path, int status, String parameter, String code) {
        given().urlEncodingEnabled(false)
                .get(HOME + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("type", startsWith("urn:ecoplan:problem:"))
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void whatThereIsInsteadIsNamed() {
        given().get(HOME + "/completion?task=roads")
                .then()
                .body("errors[0].message", containsString("known are rivers, pipes, buses"))
                .body("errors[0].rejected", equalTo("roads"));
        given().get(HOME + "/completion?asOf=2020-12-31T00:00:00Z")
                .then()
                .body("errors[0].message", containsString("first announced at 2021-01-10T02:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/completion", "/completion/projects", "/units", "/units/jiangmen-water/scorecard"})
    void anUnknownPlanIsNotFound(String path) {
        given().get("/api/v1/plans/atlantis-2019-2030" + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("errors.parameter", contains("plan"))
                .body("errors.code", contains("unknown-plan"));
    }
}
