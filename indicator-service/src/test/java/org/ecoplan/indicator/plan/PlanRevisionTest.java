package org.ecoplan.indicator.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loading a plan for the first time, again, and changed. */
@QuarkusTest
@WithTestResource(Backends.class)
class PlanRevisionTest {

    private static final String NEW_NAME = "{\"zh\":\"新名\",\"en\":\"New name\"}";

    @Inject
    Stored stored;

    @Test
    void theFirstTimeItIsCreatedWithItsBaselinesAndItsAssignedNumbers() {
        SamplePlan plan = SamplePlan.named("revision-first");

        plan.load()
                .statusCode(201)
                .header("ETag", "\"r1\"")
                .body("outcome", equalTo("created"))
                .body("plan", equalTo("revision-first"));

        given().get("/api/v1/plans/revision-first/measurements").then().body("items", hasSize(2));
        given().get("/api/v1/plans/revision-first/requirements").then().body("items", hasSize(1));
    }

    @Test
    void aChangeMustSayWhatItIsBasedOn() {
        SamplePlan plan = SamplePlan.named("revision-unconditional");
        plan.load().statusCode(201);

        plan.with("/name", NEW_NAME)
                .load()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecoplan:problem:precondition-required"));

        given().get("/api/v1/plans/revision-unconditional").then().body("name.en", equalTo("Sample"));
    }

    @ParameterizedTest
    @CsvSource({"wrong-a, '\"r2\"'", "wrong-b, 'r1'", "wrong-c, 'W/\"r1\"'", "wrong-d, '\"\"'"})
    void aChangeOfAnotherStateIsRefused(String code, String tag) {
        SamplePlan plan = SamplePlan.named(code);
        plan.load().statusCode(201);

        change(plan.with("/name", NEW_NAME), tag)
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecoplan:problem:changed-meanwhile"));

        given().get("/api/v1/plans/" + code).then().body("name.en", equalTo("Sample"));
    }

    @ParameterizedTest
    @CsvSource({"right-a, '\"r1\"'", "right-b, '*'"})
    void aChangeOfTheCurrentStateIsANewRevision(String code, String tag) {
        SamplePlan plan = SamplePlan.named(code);
        plan.load().statusCode(201);

        change(plan.with("/name", NEW_NAME), tag)
                .statusCode(200)
                .header("ETag", "\"r2\"")
                .body("outcome", equalTo("revised"))
                .body("revision", equalTo(2));

        given().get("/api/v1/plans/" + code).then().header("ETag", "\"r2\"").body("name.en", equalTo("New name"));
        stored.untilOutboxIsEmpty();
        assertThat(PublishedEvents.of(EventType.PLAN_DEFINED, code))
                .extracting(ConsumerRecord::value)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"revision\":1,"),
                        second -> assertThat(second)
                                .startsWith("{\"revision\":2,")
                                .contains("New name"));
    }

    @Test
    void whatWasMeasuredAndCorrectedSinceStays() {
        SamplePlan plan = SamplePlan.named("revision-corrected");
        plan.load().statusCode(201);
        given().contentType("application/json")
                .body("{\"subIndicator\":\"1.1\",\"region\":\"990000\",\"period\":\"2019\",\"value\":81.25}")
                .post("/api/v1/plans/revision-corrected/measurements")
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .header("If-Match", "\"r1\"")
                .body("{\"direction\":\"AT_LEAST\",\"value\":87,\"document\":{\"zh\":\"更正\",\"en\":\"Correction\"}}")
                .put("/api/v1/plans/revision-corrected/requirements/1.1/2019")
                .then()
                .statusCode(200);

        change(
                        plan.with("/indicators/0/subIndicators/0/baseline/value", "79")
                                .with("/indicators/0/subIndicators/0/requirements/0/value", "85"),
                        "\"r1\"")
                .statusCode(200);

        given().get("/api/v1/plans/revision-corrected/measurements/1.1-990000-2019")
                .then()
                .body("revision", equalTo(2))
                .body("value", equalTo(81.25f));
        given().get("/api/v1/plans/revision-corrected/requirements/1.1/2019")
                .then()
                .body("revision", equalTo(2))
                .body("value", equalTo(87));
    }

    @Test
    void aBaselineAndANumberThatAreNewAreAdded() {
        SamplePlan plan = SamplePlan.named("revision-added");
        plan.load().statusCode(201);

        change(
                        plan.with(
                                        "/indicators/1/subIndicators/0/baseline",
                                        "{\"period\":\"2018\",\"value\":12,\"text\":\"12\"}")
                                .with(
                                        "/indicators/0/subIndicators/0/requirements/1",
                                        "{\"year\":2020,\"direction\":\"AT_LEAST\",\"value\":88,\"document\":"
                                                + NEW_NAME + "}"),
                        "\"r1\"")
                .statusCode(200);

        given().get("/api/v1/plans/revision-added/measurements/2-990000-2018")
                .then()
                .statusCode(200);
        given().get("/api/v1/plans/revision-added/requirements/1.1/2020").then().statusCode(200);
    }

    @Test
    void ofManyThatLoadItForTheFirstTimeAtOnceOneCreatesIt() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        Callable<String> load =
                () -> SamplePlan.named("revision-race").load().extract().statusCode() + "";

        List<Future<String>> answers =
                pool.invokeAll(IntStream.range(0, 6).mapToObj(i -> load).toList());

        pool.shutdown();
        assertThat(answers.stream().map(PlanRevisionTest::result))
                .containsExactlyInAnyOrder("201", "200", "200", "200", "200", "200");
    }

    private static ValidatableResponse change(SamplePlan plan, String tag) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body(plan.json())
                .put("/api/v1/plans/" + plan.code())
                .then();
    }

    private static String result(Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
