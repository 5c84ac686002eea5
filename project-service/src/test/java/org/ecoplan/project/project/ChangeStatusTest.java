package org.ecoplan.project.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.project.FixedClock;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.project.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(Backends.class)
class ChangeStatusTest {

    /** How a project gets to where a test begins. */
    private static final Map<ProjectStatus, List<ProjectStatus>> WAY = Map.of(
            ProjectStatus.NOT_STARTED, List.of(),
            ProjectStatus.IN_PROGRESS, List.of(ProjectStatus.IN_PROGRESS),
            ProjectStatus.SUSPENDED, List.of(ProjectStatus.IN_PROGRESS, ProjectStatus.SUSPENDED),
            ProjectStatus.COMPLETED, List.of(ProjectStatus.IN_PROGRESS, ProjectStatus.COMPLETED),
            ProjectStatus.CANCELLED, List.of(ProjectStatus.CANCELLED));

    @Inject
    Stored stored;

    private static ValidatableResponse move(String plan, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/plans/{plan}/projects/near-1/status", plan)
                .then();
    }

    private static ValidatableResponse move(String plan, ProjectStatus status) {
        return move(plan, "{\"status\":\"" + status + "\",\"on\":\"2020-03-01\",\"reason\":\"why\"}");
    }

    private static void aProject(String plan, ProjectStatus status) {
        ProjectFile.small(plan).load().statusCode(201);
        WAY.get(status).forEach(step -> move(plan, step).statusCode(200));
    }

    @Test
    void aStepThatIsSentAgainAfterTheNextOneIsNotTakenAgain() {
        aProject("retried-step", ProjectStatus.NOT_STARTED);
        String step = "{\"status\":\"IN_PROGRESS\",\"on\":\"2020-03-01\"}";
        String first = moveOnce("retried-step", step).statusCode(200).extract().asString();
        move("retried-step", ProjectStatus.COMPLETED).statusCode(200);
        String before = stored.fingerprint();

        ValidatableResponse again = moveOnce("retried-step", step);

        again.statusCode(200).header("Idempotent-Replayed", "true").body(equalTo(first));
        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    private static ValidatableResponse moveOnce(String plan, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", "step-of-" + plan)
                .body(body)
                .post("/api/v1/plans/{plan}/projects/near-1/status", plan)
                .then();
    }

    @ParameterizedTest
    @MethodSource("org.ecoplan.project.project.LifeCycleTest#everyPair")
    void takesThePermittedStepsAndNoOther(ProjectStatus from, ProjectStatus to) {
        String plan = "steps-" + (from + "-" + to).toLowerCase(Locale.ROOT).replace('_', '-');
        aProject(plan, from);
        String before = stored.fingerprint();

        ValidatableResponse answer = move(plan, to);

        if (from == to) {
            answer.statusCode(200).body("status", equalTo(to.name()));
            assertThat(stored.fingerprint()).isEqualTo(before);
        } else if (LifeCycleTest.PERMITTED.contains(from + ">" + to)) {
            int revision = 2 + WAY.get(from).size();
            answer.statusCode(200)
                    .header("ETag", "\"r" + revision + "\"")
                    .body("status", equalTo(to.name()))
                    .body("statusSince", equalTo("2020-03-01"))
                    .body("revision", equalTo(revision));
            assertThat(stored.transitions(plan)).isEqualTo(WAY.get(from).size() + 1);
        } else {
            answer.statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:ecoplan:problem:forbidden-transition"))
                    .body("detail", containsString(new LifeCycle(from).explanation()));
            assertThat(stored.fingerprint()).isEqualTo(before);
        }
    }

    @Test
    void everyStepIsListedOldestFirst() {
        aProject("steps-listed", ProjectStatus.COMPLETED);

        given().get("/api/v1/plans/steps-listed/projects/near-1/status")
                .then()
                .statusCode(200)
                .body("items.from", contains("NOT_STARTED", "IN_PROGRESS"))
                .body("items.to", contains("IN_PROGRESS", "COMPLETED"))
                .body("items.revision", contains(2, 3))
                .body("items.on", contains("2020-03-01", "2020-03-01"))
                .body("items.reason", contains("why", "why"))
                .body("items[0].recordedAt", equalTo("2026-03-31T17:00:00Z"));
    }

    @Test
    void aStepWithoutADayIsOfTodayInTheCity() {
        aProject("steps-today", ProjectStatus.NOT_STARTED);

        move("steps-today", "{\"status\":\"IN_PROGRESS\"}")
                .statusCode(200)
                .body("statusSince", equalTo(FixedClock.TODAY_IN_THE_CITY));
    }

    @Test
    void aStepMayBeOfTodayInTheCityThoughItIsStillYesterdayElsewhere() {
        aProject("steps-zone", ProjectStatus.NOT_STARTED);

        move("steps-zone", "{\"status\":\"IN_PROGRESS\",\"on\":\"" + FixedClock.TODAY_IN_THE_CITY + "\"}")
                .statusCode(200);
    }

    @Test
    void aStepCannotBeOlderThanTheOneBefore() {
        aProject("steps-order", ProjectStatus.IN_PROGRESS);

        move("steps-order", "{\"status\":\"COMPLETED\",\"on\":\"2020-02-29\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/on"))
                .body("errors[0].code", equalTo("wrong-order"));
    }

    @Test
    void takingACompletionBackNeedsAReason() {
        aProject("steps-back", ProjectStatus.COMPLETED);

        move("steps-back", "{\"status\":\"IN_PROGRESS\",\"reason\":\" \"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void ofManyWritersAtOnceOneTakesTheStepAndTheOthersFindItTaken() {
        aProject("steps-race", ProjectStatus.NOT_STARTED);

        List<CompletableFuture<Integer>> moves = Stream.generate(() -> CompletableFuture.supplyAsync(() ->
                        move("steps-race", ProjectStatus.IN_PROGRESS).extract().statusCode()))
                .limit(8)
                .toList();

        assertThat(moves.stream().map(CompletableFuture::join)).containsOnly(200);
        given().get("/api/v1/plans/steps-race/projects/near-1").then().body("revision", equalTo(2));
        given().get("/api/v1/plans/steps-race/projects/near-1/status").then().body("items", hasSize(1));
    }
}
