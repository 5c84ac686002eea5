package org.ecoplan.indicator.requirement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.testkit.Backends;
import org.ecoplan.testkit.PublishedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was ever assigned, and what was known of it when. */
@QuarkusTest
@WithTestResource(Backends.class)
class RequirementHistoryTest {

    private static final String REQUIREMENTS = "/api/v1/plans/required-history/requirements";

    @BeforeEach
    void thePlanIsLoaded() {
        SamplePlan.named("required-history").load().statusCode(anyOf(is(200), is(201)));
    }

    @Test
    void everyRevisionIsKeptWithItsMomentItsRecorderAndItsReason() {
        assign(given(), "1.1/2020", "88.0", ",\"recordedBy\":\"Li Hua\"");
        assign(given().header("If-Match", "\"r1\""), "1.1/2020", "87.50", ",\"reason\":\"typing error\"");

        String revisions = given().get(REQUIREMENTS + "/1.1/2020/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2))
                .body("items.recordedBy", contains("Li Hua", null))
                .body("items.reason", contains(null, "typing error"))
                .body("items.assignedAt.findAll { it == null }", empty())
                .extract()
                .asString();

        assertThat(revisions).contains("\"value\":88.0,", "\"value\":87.50,");
    }

    @Test
    void whatWasKnownThenIsAnsweredAsItWasKnown() {
        Instant first = assign(given(), "1.1/2021", "88", "");
        Instant second = assign(given().header("If-Match", "\"r1\""), "1.1/2021", "90", "");

        asOf(first.minusMillis(1)).get(REQUIREMENTS + "/1.1/2021").then().statusCode(404);
        asOf(first)
                .get(REQUIREMENTS + "/1.1/2021")
                .then()
                .statusCode(200)
                .header("ETag", "\"r1\"")
                .body("value", equalTo(88));
        asOf(second).get(REQUIREMENTS + "/1.1/2021").then().body("value", equalTo(90));
        asOf(first)
                .queryParam("year", 2021)
                .get(REQUIREMENTS)
                .then()
                .body("items.value", contains(88))
                .body("items.revision", contains(1));
        asOf(first.minusMillis(1))
                .queryParam("year", 2021)
                .get(REQUIREMENTS)
                .then()
                .body("items", empty());
    }

    /** Who asks another service as of this moment gets what it led to. */
    @Test
    void othersAreToldTheVeryMomentAtWhichItWasAssigned() {
        Instant assigned = assign(given(), "1.1/2022", "88", "");

        await().untilAsserted(() -> assertThat(
                        PublishedEvents.of(EventType.REQUIREMENT_ASSIGNED, "required-history/1.1/990000/2022"))
                .singleElement()
                .extracting(event -> Instant.parse(
                        new String(event.headers().lastHeader("ce_time").value(), StandardCharsets.UTF_8)))
                .isEqualTo(assigned));
    }

    @Test
    void theListCanBeAskedForOneSubIndicatorRegionOrYear() {
        assign(given(), "2/2022", "5", "");
        assign(given().queryParam("region", "990001"), "2/2022", "6", "");
        assign(given(), "2/2023", "7", "");

        given().get(REQUIREMENTS + "?subIndicator=2&year=2022").then().body("items.value", contains(5, 6));
        given().get(REQUIREMENTS + "?region=990001").then().body("items.value", contains(6));
        given().get(REQUIREMENTS + "?year=2023").then().body("items.subIndicator", contains("2"));
    }

    @ParameterizedTest
    @CsvSource({
        "subIndicator=9, subIndicator, unknown-sub-indicator",
        "subIndicator=1, subIndicator, unknown-sub-indicator",
        "region=990009, region, unknown-region",
        "year=2031, year, wrong-format",
        "year=soon, year, wrong-format",
        "asOf=yesterday, asOf, wrong-format"
    })
    void whatThePlanDoesNotHaveIsNotAskedFor(String query, String parameter, String code) {
        given().get(REQUIREMENTS + "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void theNumbersOfThePlanSayWhereTheyCameFrom() {
        given().get(REQUIREMENTS + "/1.1/2019/revisions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("考核要求 · written in the plan"))
                .body("items[0].recordedBy", nullValue());
    }

    @Test
    void whatWasNeverAssignedHasNoHistory() {
        given().get(REQUIREMENTS + "/2/2025/revisions")
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo("unassigned"));
    }

    @ParameterizedTest
    @CsvSource({"-0.01", "100.01"})
    void aNumberThatCannotBeTrueIsRefused(String value) {
        put(given(), "1.1/2024", value, "")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/value"))
                .body("errors[0].code", equalTo("out-of-bounds"));
    }

    private static RequestSpecification asOf(Instant moment) {
        return given().queryParam("asOf", moment.toString());
    }

    private static Instant assign(RequestSpecification request, String path, String value, String more) {
        return Instant.parse(
                put(request, path, value, more).statusCode(200).extract().path("assignedAt"));
    }

    private static ValidatableResponse put(RequestSpecification request, String path, String value, String more) {
        return request.contentType("application/json")
                .body("{\"direction\":\"AT_LEAST\",\"value\":%s,\"document\":{\"zh\":\"目标\",\"en\":\"Targets\"}%s}"
                        .formatted(value, more))
                .put(REQUIREMENTS + "/" + path)
                .then();
    }
}
