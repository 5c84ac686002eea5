package org.ecoplan.indicator.derivation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

/** A share of good days, derived from an index that is observed daily. Each test has a variable and a plan of its own. */
@QuarkusTest
@WithTestResource(Backends.class)
class DerivationTest {

    private static final String SHARE = "count(%1$s where %1$s <= 100) / count(%1$s) * 100";

    @Test
    void aValueIsDerivedWithEverythingItWasMadeOf() {
        City city = new City("derived", "indexA", SHARE);

        city.observes("2020-01-01,80,N", "2020-01-02,120,N", "2020-01-03,100,N", "2020-01-04,300,M");

        JsonPath value = city.awaitRevision("2020", 1);
        assertThat(city.text("2020")).contains("\"value\":66.67,");
        assertThat(value.getString("status")).isEqualTo("FINAL");
        assertThat(value.getString("recordedBy")).isEqualTo("formula");
        assertThat(value.getString("lineage.expression")).isEqualTo(SHARE.formatted("indexA"));
        assertThat(value.getString("lineage.formulaVersion")).matches("[0-9a-f]{16}");
        assertThat(value.getList("lineage.inputs.text"))
                .isEqualTo(List.of("count(indexA where indexA <= 100)", "count(indexA)"));
        assertThat(value.getList("lineage.inputs.count")).isEqualTo(List.of(2, 3));
        assertThat(value.getList("lineage.inputs.sum")).isEqualTo(List.of(180, 300));
    }

    @Test
    void aCorrectionOfAnObservationChangesItsPeriodAndNoOther() {
        City city = new City("derived-again", "indexB", SHARE);
        city.observes("2019-06-01,50,N", "2020-06-01,50,N", "2020-06-02,150,N");
        city.awaitRevision("2019", 1);
        city.awaitRevision("2020", 1);

        city.observes("2020-06-02,90,N");

        city.awaitRevision("2020", 2);
        assertThat(city.text("2020")).contains("\"value\":100.00,");
        assertThat(city.revisions("2020").getList("items.value")).hasSize(2);
        assertThat(city.measurement("2019").extract().jsonPath().getInt("revision"))
                .isEqualTo(1);
    }

    @Test
    void whatSomebodyReportedStandsUntilItIsWithdrawn() {
        City city = new City("reported", "indexC", SHARE);
        city.reports("2020", "77.7");
        city.observes("2020-06-01,50,N", "2021-06-01,50,N");
        city.awaitRevision("2021", 1);

        city.measurement("2020").body("revision", equalTo(1)).body("lineage", nullValue());
        city.derivation("2020")
                .body("value", equalTo(100.00f))
                .body("measurement.value", equalTo(77.7f))
                .body("reason", nullValue());

        given().header("If-Match", "\"r1\"")
                .delete(city.path() + "/1.1-990000-2020?reason=wrong")
                .then()
                .statusCode(200);

        city.measurement("2020").body("revision", equalTo(3)).body("lineage", notNullValue());
    }

    @Test
    void withoutInputThereIsNoValueAndAReason() {
        City city = new City("missing", "indexD", SHARE);
        city.observes("2020-06-01,50,N");
        city.awaitRevision("2020", 1);

        city.observes("2020-06-01,50,D");

        JsonPath withdrawn = city.awaitRevision("2020", 2);
        assertThat(withdrawn.getBoolean("withdrawn")).isTrue();
        assertThat(withdrawn.getString("value")).isNull();
        assertThat(withdrawn.getString("reason")).contains("没有监测数据", "nothing was observed of");
        city.derivation("2020")
                .body("value", nullValue())
                .body("reason.code", equalTo("missing-input"))
                .body("lineage.inputs[0].observed", equalTo(0));
        city.derivation("2019").body("reason.code", equalTo("missing-input")).body("measurement", nullValue());
    }

    @Test
    void aValueThatCannotBeTrueIsNone() {
        City city = new City("impossible", "indexE", "sum(%1$s)");

        city.observes("2020-06-01,50,N", "2021-06-01,60,N", "2021-06-02,60,N");

        city.awaitRevision("2020", 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> city.derivation("2021")
                        .body("value", nullValue())
                        .body("reason.code", equalTo("out-of-bounds"))
                        .body("reason.text.en", equalTo("the result 120.00 cannot be more than 100")));
        given().get(city.path() + "/1.1-990000-2021").then().statusCode(404);
    }

    @Test
    void theYearBeforeCountsWhereAFormulaAsksForIt() {
        City city = new City("year-on-year", "indexF", "(previous(sum(%1$s)) - sum(%1$s)) / previous(sum(%1$s)) * 100");
        city.observes("2019-06-01,50,N", "2020-06-01,40,N");
        city.awaitRevision("2020", 1);
        assertThat(city.text("2020")).contains("\"value\":20.00,");

        city.observes("2019-06-01,80,N");

        city.awaitRevision("2020", 2);
        assertThat(city.text("2020")).contains("\"value\":50.00,");
    }

    @Test
    void theRunningYearIsProvisional() {
        City city = new City("running", "indexG", SHARE);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String year = Integer.toString(Math.min(today.getYear(), 2025));
        String day =
                today.getYear() > 2025 ? "2025-06-01" : today.withDayOfYear(1).toString();

        city.observes(day + ",50,N");

        assertThat(city.awaitRevision(year, 1).getString("status"))
                .isEqualTo(today.getYear() > 2025 ? "FINAL" : "PROVISIONAL");
    }

    @Test
    void anotherFormulaGivesAnotherValueOverWhatWasObservedBefore() {
        City city = new City("new-edition", "indexH", SHARE);
        city.observes("2020-06-01,50,N", "2020-06-02,110,N");
        String version = city.awaitRevision("2020", 1).getString("lineage.formulaVersion");

        city.plan("count(%1$s where %1$s <= 120) / count(%1$s) * 100").load("\"r1\"");

        JsonPath derived = city.awaitRevision("2020", 2);
        assertThat(city.text("2020")).contains("\"value\":100.00,");
        assertThat(derived.getString("lineage.formulaVersion")).isNotEqualTo(version);
    }

    @Test
    void aSubIndicatorWithoutAFormulaIsNotDerived() {
        City city = new City("no-formula", "indexI", SHARE);

        given().get("/api/v1/plans/no-formula/derivations/2/2020").then().statusCode(404);
        given().get("/api/v1/plans/no-formula/derivations/1.1/2020-13").then().statusCode(400);
        given().get("/api/v1/plans/no-formula/derivations/1.1/2020?region=000000")
                .then()
                .statusCode(400);
        city.derivation("2020").body("region", equalTo("990000"));
    }

    /** A plan with one formula over one variable, and a series of that variable. */
    private record City(String code, String variable, String expression) {

        City {
            plan(code, variable, expression).load(null);
            given().contentType("application/json")
                    .body("""
                            {"variable":"%s","region":"990000","step":"P1D","unit":{"zh":"1","en":"1"},
                             "name":{"zh":"指数","en":"Index"}}""".formatted(variable))
                    .put("/api/v1/series/" + code + "-daily")
                    .then()
                    .statusCode(anyOf(is(200), is(201)));
        }

        private record Edition(SamplePlan plan) {
            void load(String tag) {
                (tag == null ? given() : given().header("If-Match", tag))
                        .contentType("application/json")
                        .body(plan.json())
                        .put("/api/v1/plans/" + plan.code())
                        .then()
                        .statusCode(anyOf(is(200), is(201)));
            }
        }

        Edition plan(String otherExpression) {
            return plan(code, variable, otherExpression);
        }

        private static Edition plan(String code, String variable, String expression) {
            return new Edition(SamplePlan.named(code)
                    .without("/indicators/0/subIndicators/0/baseline")
                    .with("/indicators/0/subIndicators/0/standard/criterion", "{\"type\":\"at-least\",\"value\":1}")
                    .with("/indicators/0/subIndicators/0/targets/1/criterion", "{\"type\":\"at-least\",\"value\":1}")
                    .with("/indicators/0/subIndicators/0/formula", """
                            {"expression":"%s","decimals":2,"variables":[{"code":"%s",
                             "name":{"zh":"指数","en":"Index"},"unit":{"zh":"1","en":"1"}}]}""".formatted(
                                    expression.formatted(variable), variable)));
        }

        void observes(String... rows) {
            StringBuilder csv = new StringBuilder("series,time,value,flag\n");
            for (String row : rows) {
                csv.append(code).append("-daily,").append(row).append('\n');
            }
            given().contentType("text/csv")
                    .body(csv.toString().getBytes(UTF_8))
                    .post("/api/v1/observations/batch")
                    .then()
                    .statusCode(200);
        }

        void reports(String period, String value) {
            given().contentType("application/json")
                    .body("{\"subIndicator\":\"1.1\",\"region\":\"990000\",\"period\":\"%s\",\"value\":%s}"
                            .formatted(period, value))
                    .post(path())
                    .then()
                    .statusCode(201);
        }

        JsonPath awaitRevision(String period, int revision) {
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> Integer.valueOf(revision)
                            .equals(given().get(path() + "/1.1-990000-" + period)
                                    .path("revision")));
            return measurement(period).extract().jsonPath();
        }

        ValidatableResponse measurement(String period) {
            return given().get(path() + "/1.1-990000-" + period).then().statusCode(200);
        }

        String text(String period) {
            return measurement(period).extract().asString();
        }

        JsonPath revisions(String period) {
            return given().get(path() + "/1.1-990000-" + period + "/revisions").jsonPath();
        }

        ValidatableResponse derivation(String period) {
            return given().get("/api/v1/plans/" + code + "/derivations/1.1/" + period)
                    .then()
                    .statusCode(200);
        }

        String path() {
            return "/api/v1/plans/" + code + "/measurements";
        }
    }
}
