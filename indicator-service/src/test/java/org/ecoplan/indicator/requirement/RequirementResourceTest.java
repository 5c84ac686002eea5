package org.ecoplan.indicator.requirement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.indicator.Stored;
import org.ecoplan.testkit.Backends;
import org.ecoplan.testkit.PublishedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class RequirementResourceTest {

    private static final String REQUIREMENTS = "/api/v1/plans/required/requirements";

    @Inject
    Stored stored;

    @BeforeEach
    void thePlanIsLoaded() {
        SamplePlan.named("required").load().statusCode(anyOf(is(200), is(201)));
    }

    @Test
    void theNumbersOfThePlanAreListed() {
        given().get(REQUIREMENTS)
                .then()
                .statusCode(200)
                .body("items.findAll { it.year == 2019 }", hasSize(1))
                .body("items.find { it.year == 2019 }.value", equalTo(86))
                .body("items.find { it.year == 2019 }.direction", equalTo("AT_LEAST"))
                .body("items.find { it.year == 2019 }.region", equalTo("990000"));
    }

    @Test
    void aNewNumberIsStoredWithItsDigitsAndTold() {
        String answered = put(given(), "1.1/2020", "AT_LEAST", "87.50")
                .statusCode(200)
                .header("ETag", "\"r1\"")
                .body("revision", equalTo(1))
                .extract()
                .asString();

        assertThat(answered).contains("\"value\":87.50,");
        assertThat(given().get(REQUIREMENTS + "/1.1/2020")
                        .then()
                        .statusCode(200)
                        .header("ETag", "\"r1\"")
                        .extract()
                        .asString())
                .isEqualTo(answered);
        stored.untilOutboxIsEmpty();
        assertThat(PublishedEvents.of(EventType.REQUIREMENT_ASSIGNED, "required/1.1/990000/2020"))
                .extracting(ConsumerRecord::value)
                .singleElement()
                .asString()
                .contains("\"value\":87.50,", "\"revision\":1,");
    }

    @Test
    void theSameNumberAgainChangesNothing() {
        put(given(), "1.1/2021", "AT_LEAST", "87.5").statusCode(200);

        put(given(), "1.1/2021", "AT_LEAST", "87.5").statusCode(200).header("ETag", "\"r1\"");

        stored.untilOutboxIsEmpty();
        assertThat(PublishedEvents.of(EventType.REQUIREMENT_ASSIGNED, "required/1.1/990000/2021"))
                .hasSize(1);
    }

    @Test
    void aCorrectionMustSayWhatItIsBasedOn() {
        put(given(), "1.1/2022", "AT_LEAST", "87.5").statusCode(200);

        put(given(), "1.1/2022", "AT_LEAST", "87.50")
                .statusCode(428)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecoplan:problem:precondition-required"));
        put(given().header("If-Match", "\"r2\""), "1.1/2022", "AT_LEAST", "87.50")
                .statusCode(412)
                .body("type", equalTo("urn:ecoplan:problem:changed-meanwhile"));
        assertThat(given().get(REQUIREMENTS + "/1.1/2022").asString()).contains("\"value\":87.5,");

        put(given().header("If-Match", "\"r1\""), "1.1/2022", "AT_LEAST", "87.50")
                .statusCode(200)
                .header("ETag", "\"r2\"");
    }

    @Test
    void anotherSideOfTheSameNumberIsACorrection() {
        put(given(), "2/2020", "AT_LEAST", "5").statusCode(200);

        put(given().header("If-Match", "\"r1\""), "2/2020", "AT_MOST", "5")
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("direction", equalTo("AT_MOST"));
    }

    @Test
    void aDistrictCanHaveANumberOfItsOwn() {
        put(given().queryParam("region", "990001"), "2/2021", "AT_MOST", "7")
                .statusCode(200)
                .body("region", equalTo("990001"));

        given().get(REQUIREMENTS + "/2/2021").then().statusCode(404);
        given().get(REQUIREMENTS + "/2/2021?region=990001")
                .then()
                .statusCode(200)
                .body("value", equalTo(7));
        given().get(REQUIREMENTS).then().body("items.region", hasItem("990001"));
    }

    @Test
    void aScaleIsAssignedNoNumber() {
        put(given(), "1.2/2020", "AT_LEAST", "1")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo("subIndicator"))
                .body("errors[0].code", equalTo("not-a-quantity"));
    }

    @Test
    void ofManyThatAssignTheFirstNumberAtOnceOneDoes() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> puts = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> () ->
                        put(given(), "2/2025", "AT_MOST", "7." + i).extract().statusCode())
                .toList();

        List<Future<Integer>> answers = pool.invokeAll(puts);

        pool.shutdown();
        assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder(200, 428, 428, 428, 428, 428);
    }

    private static ValidatableResponse put(RequestSpecification request, String path, String direction, String value) {
        return request.contentType("application/json")
                .body("{\"direction\":\"%s\",\"value\":%s,\"document\":{\"zh\":\"目标\",\"en\":\"Targets\"}}"
                        .formatted(direction, value))
                .put(REQUIREMENTS + "/" + path)
                .then();
    }
}
