package org.ecoplan.indicator.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.ecoplan.indicator.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan that the suite is delivered with. */
@QuarkusTest
@WithTestResource(Backends.class)
class PlanResourceTest {

    private static final String PLAN = "/api/v1/plans/jiangmen-2019-2030";

    @BeforeEach
    void thePlanIsLoaded() {
        RealPlan.load().statusCode(anyOf(is(200), is(201)));
    }

    @Test
    void loadingTheSamePlanAgainChangesNothing() {
        RealPlan.load()
                .statusCode(200)
                .header("ETag", "\"r1\"")
                .body("outcome", equalTo("unchanged"))
                .body("revision", equalTo(1));
    }

    @Test
    void hasThirtySixIndicatorsAndThirtyNineSubIndicators() {
        List<List<Object>> subIndicators = given().get(PLAN + "/indicators")
                .then()
                .statusCode(200)
                .body("items", hasSize(36))
                .body("items.number[0]", equalTo("1"))
                .body("items.number[35]", equalTo("36"))
                .extract()
                .path("items.subIndicators");

        assertThat(subIndicators.stream().mapToInt(List::size).sum()).isEqualTo(39);
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "obligation, BINDING, 18",
        "obligation, REFERENCE, 18",
        "domain, culture, 3",
        "task, environmental-quality, 2",
        "q, 空气, 1",
        "q, AMBIENT AIR, 1",
        "q, ambient air, 1",
        "q, nothing is called so, 0"
    })
    void listsTheIndicatorsThatAreAskedFor(String parameter, String value, int count) {
        given().queryParam(parameter, value)
                .get(PLAN + "/indicators")
                .then()
                .statusCode(200)
                .body("items", hasSize(count));
    }

    @Test
    void filtersTogetherMeanBoth() {
        given().queryParam("domain", "environment")
                .queryParam("obligation", "BINDING")
                .queryParam("q", "空气")
                .get(PLAN + "/indicators")
                .then()
                .statusCode(200)
                .body("items.number", contains("10"));
        given().queryParam("domain", "culture")
                .queryParam("q", "空气")
                .get(PLAN + "/indicators")
                .then()
                .body("items", empty());
    }

    @Test
    void givesOneIndicatorWithItsSubIndicators() {
        given().get(PLAN + "/indicators/10")
                .then()
                .statusCode(200)
                .body("name.zh", equalTo("环境空气质量"))
                .body("name.en", equalTo("Ambient air quality"))
                .body("subIndicators.number", contains("10.1", "10.2"))
                .body("subIndicators[0].standard.criterion.type", equalTo("meets-requirement"));
    }

    @Test
    void givesTheRegions() {
        given().get(PLAN + "/regions")
                .then()
                .statusCode(200)
                .body("items", hasSize(8))
                .body("items[0].code", equalTo("440700"))
                .body("items.parent.findAll { it == '440700' }", hasSize(7));
    }

    @Test
    void isAmongAllPlans() {
        given().get("/api/v1/plans")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(RealPlan.CODE))
                .body("items.find { it.code == '%s' }.indicators".formatted(RealPlan.CODE), equalTo(36));
    }

    @Test
    void isGivenAsItWasLoaded() {
        given().get(PLAN)
                .then()
                .statusCode(200)
                .header("ETag", "\"r1\"")
                .body("code", equalTo(RealPlan.CODE))
                .body("notes.id", hasItem("air-target-2020"));
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        String body = given().header("If-None-Match", "\"r1\"")
                .get(PLAN)
                .then()
                .statusCode(304)
                .header("ETag", "\"r1\"")
                .extract()
                .asString();

        assertThat(body).isEmpty();
    }

    @Test
    void isSentToWhoHasAnotherRevision() {
        given().header("If-None-Match", "\"r0\"").get(PLAN).then().statusCode(200);
    }

    @Test
    void canBeLoadedAsTheJsonThatItIsGivenAs() {
        String json = given().get(PLAN).asString();

        given().contentType("application/json")
                .body(json)
                .put(PLAN)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"));
    }
}
