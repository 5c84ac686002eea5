package org.ecoplan.indicator.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.kit.outbox.Freshness;
import org.ecoplan.kit.outbox.Freshness.State;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the answer to a write says that has to be known elsewhere before the write can be seen there. */
@QuarkusTest
@WithTestResource(Backends.class)
class WrittenVersionTest {

    private static final String PLAN = "written-version";
    private static final String MEASUREMENTS = "/api/v1/plans/" + PLAN + "/measurements";

    @BeforeEach
    void thePlanIsLoaded() {
        SamplePlan.named(PLAN).load().statusCode(anyOf(is(200), is(201)));
    }

    @Test
    void aPlanIsThereWithAllThatItBrings() {
        Response answer = SamplePlan.named("written-first").load().extract().response();

        assertThat(version(answer)).contains(new State(EventType.PLAN_DEFINED, "written-first", 1));
    }

    @Test
    void aPushNamesItsMeasurementAlsoWhereItChangesNothing() {
        State first = new State(EventType.MEASUREMENT_RECORDED, PLAN + "/1.1/990000/2020-01", 1);

        assertThat(version(push("2020-01", "80.80"))).containsExactly(first);
        assertThat(version(push("2020-01", "80.80"))).containsExactly(first);
        assertThat(version(push("2020-01", "80.8")))
                .containsExactly(new State(EventType.MEASUREMENT_RECORDED, first.key(), 2));
    }

    // They share transactions.
    @Test
    void pushesAtTheSameTimeNameEachItsOwn() {
        List<String> periods =
                IntStream.rangeClosed(10, 28).mapToObj(day -> "2020-02-" + day).toList();

        List<CompletableFuture<Response>> answers = periods.stream()
                .map(period -> CompletableFuture.supplyAsync(() -> push(period, "1")))
                .toList();

        assertThat(answers)
                .extracting(answer -> version(answer.join()).get(0).key())
                .isEqualTo(periods.stream()
                        .map(period -> PLAN + "/1.1/990000/" + period)
                        .toList());
    }

    @Test
    void aLoadNamesItsLastRowInHeaderAndResult() {
        Response answer = given().contentType("text/csv")
                .body("subIndicator,region,period,value\n1.1,990000,2020-03,1\n1.1,990000,2020-04,2\n")
                .post(MEASUREMENTS + "/batch");

        assertThat(version(answer)).hasSize(1);
        assertThat(version(answer).get(0).key()).startsWith(PLAN + "/1.1/990000/2020-0");
        answer.then().body("version", equalTo(answer.header(Freshness.HEADER)));
    }

    @Test
    void whatIsOnlyTriedHasNone() {
        given().contentType("text/csv")
                .body("subIndicator,region,period,value\n1.1,990000,2020-05,1\n")
                .post(MEASUREMENTS + "/batch?dryRun=true")
                .then()
                .statusCode(200)
                .header(Freshness.HEADER, nullValue())
                .body("version", nullValue());
        given().get(MEASUREMENTS).then().header(Freshness.HEADER, nullValue());
    }

    @Test
    void theSameRequestSentAgainHasTheSame() {
        String first = keyed("written-key").header(Freshness.HEADER);

        assertThat(first).isNotNull();
        assertThat(keyed("written-key").header(Freshness.HEADER)).isEqualTo(first);
        assertThat(keyed("written-key").header("Idempotent-Replayed")).isEqualTo("true");
    }

    private static Response keyed(String key) {
        return given().header("Idempotency-Key", key)
                .contentType("text/csv")
                .body("subIndicator,region,period,value\n1.1,990000,2020-06,1\n")
                .post(MEASUREMENTS + "/batch");
    }

    private static Response push(String period, String value) {
        return given().contentType("application/json")
                .body("{\"subIndicator\":\"1.1\",\"region\":\"990000\",\"period\":\"%s\",\"value\":%s}"
                        .formatted(period, value))
                .post(MEASUREMENTS);
    }

    private static List<State> version(Response answer) {
        return Freshness.parse(answer.header(Freshness.HEADER)).states();
    }
}
