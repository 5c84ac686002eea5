package org.ecoplan.indicator.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.ecoplan.indicator.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class PlanResourceTest {

    @BeforeEach
    void thePlanIsLoaded() {
        RealPlan.load().statusCode(anyOf(is(200), is(201)));
    }

    @Test
    void loadingTheSamePlanAgainChangesNothing() {
        RealPlan.load().statusCode(200).body("outcome", equalTo("unchanged"));
    }

    @Test
    void hasThirtySixIndicators() {
        given().get("/api/v1/plans/jiangmen-2019-2030/indicators")
                .then()
                .statusCode(200)
                .body("items", hasSize(36));
    }
}
