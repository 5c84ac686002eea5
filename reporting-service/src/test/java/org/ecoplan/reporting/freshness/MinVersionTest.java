package org.ecoplan.reporting.freshness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.reporting.RealPlan.CITY;
import static org.ecoplan.reporting.intake.Change.measured;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.kit.outbox.Freshness;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

/** Whoever wrote something and says so reads it, or is told that it is not there. */
@QuarkusTest
@WithTestResource(Backends.class)
@TestProfile(MinVersionTest.ShortPatience.class)
class MinVersionTest {

    @Inject
    Announcer announcer;

    /** Waiting that a test has the time for. */
    public static class ShortPatience implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ecoplan.freshness.longest-wait", "PT2S", "ecoplan.freshness.most-waiting", "3");
        }
    }

    @Test
    void theAnswerWaitsForWhatIsStillToCome() throws InterruptedException {
        // Given
        String plan = loaded("fresh-wait");
        MeasurementRecorded corrected = measured(plan, CITY, "10.1", "2018", 2, "90");

        // When
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> ask(plan, Freshness.of(corrected)));
        Thread.sleep(300);
        assertThat(answer).isNotDone();
        announcer.announce("fresh-wait-again", corrected);

        // Then
        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(answer.join().path("verdict").toString()).isEqualTo("MET");
    }

    @Test
    void whatIsKnownOrOlderIsAnsweredAtOnce() {
        String plan = loaded("fresh-known");
        announcer.announce("fresh-known-again", measured(plan, CITY, "10.1", "2018", 5, "90"));

        for (long revision = 1; revision <= 5; revision++) {
            ask(plan, Freshness.of(measured(plan, CITY, "10.1", "2018", revision, "90")))
                    .then()
                    .statusCode(200);
        }
        given().header(Freshness.HEADER, Freshness.of(RealPlan.defined(plan)).token())
                .get("/api/v1/plans/" + plan + "/compliance/summary?year=2018")
                .then()
                .statusCode(200);
    }

    // Behind an answer that is kept stands an older state.
    @Test
    void whatIsKeptIsNoAnswerToIt() {
        String plan = loaded("fresh-kept");
        MeasurementRecorded corrected = measured(plan, CITY, "10.1", "2018", 2, "90");
        given().get(path(plan)).then().body("verdict", equalTo("NOT_MET"));

        ask(plan, Freshness.of(corrected)).then().statusCode(503);
        given().get(path(plan)).then().statusCode(200).body("verdict", equalTo("NOT_MET"));
    }

    @Test
    void whatDoesNotComeInTimeIsSaidToBeMissing() {
        String plan = loaded("fresh-never");

        ask(plan, Freshness.of(measured(plan, CITY, "10.1", "2018", 99, "90")))
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecoplan:problem:not-taken-in-yet"));
    }

    @Test
    void onlySoManyWaitAtATime() {
        String plan = loaded("fresh-many");
        Freshness never = Freshness.of(measured(plan, CITY, "10.1", "2018", 99, "90"));

        List<CompletableFuture<Response>> waiting = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask(plan, never)))
                .toList();

        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(503));
        given().get(path(plan)).then().statusCode(200);
    }

    @Test
    void whatIsNoVersionIsRefused() {
        String plan = loaded("fresh-bad");
        for (String version : List.of("1", "%E2%82%AC", "bm9uc2Vuc2U", "UExBTl9ERUZJTkVEIHggeQ")) {
            given().urlEncodingEnabled(false)
                    .get(path(plan) + "&minVersion=" + version)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("minVersion"));
        }
    }

    private String loaded(String plan) {
        announcer.announce(plan + "-", RealPlan.events(plan));
        return plan;
    }

    private static Response ask(String plan, Freshness wanted) {
        return given().get(path(plan) + "&minVersion=" + wanted.token());
    }

    private static String path(String plan) {
        return "/api/v1/plans/" + plan + "/compliance/indicators/10?year=2018";
    }
}
