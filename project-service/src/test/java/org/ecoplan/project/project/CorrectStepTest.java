package org.ecoplan.project.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.project.FixedClock;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.project.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class CorrectStepTest {

    private static final String BEFORE_THE_CORRECTION = "2026-04-01T00:00:00Z";
    private static final String LATER = "2026-04-02T00:00:00Z";

    @Inject
    Stored stored;

    @Inject
    FixedClock clock;

    @Inject
    Projects projects;

    @AfterEach
    void timeGoesBack() {
        clock.back();
    }

    /** Begun in March 2020 (r2), suspended in June (r3), resumed in September (r4), completed in December (r5). */
    private void aLife(String plan) {
        ProjectFile.small(plan).load().statusCode(201);
        step(plan, ProjectStatus.IN_PROGRESS, "2020-03-01");
        step(plan, ProjectStatus.SUSPENDED, "2020-06-01");
        step(plan, ProjectStatus.IN_PROGRESS, "2020-09-01");
        step(plan, ProjectStatus.COMPLETED, "2020-12-01");
        clock.set(LATER);
    }

    private static void step(String plan, ProjectStatus status, String on) {
        given().contentType("application/json")
                .body(ChangeStatusTest.step(status, on))
                .post("/api/v1/plans/{plan}/projects/near-1/status", plan)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse correct(String plan, int revision, String right) {
        return given().contentType("application/json")
                .body("{" + right + ",\"because\":\"mistaken\",\"recordedBy\":\"Wang Fang\"}")
                .post("/api/v1/plans/{plan}/projects/near-1/status/{revision}/corrections", plan, revision)
                .then();
    }

    private static ValidatableResponse history(String plan, String parameters) {
        return given().get("/api/v1/plans/" + plan + "/projects/near-1/status" + parameters)
                .then()
                .statusCode(200);
    }

    private ProjectStatus statusOn(String plan, String day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> projects.statusOn(plan, LocalDate.parse(day)).get("near-1"));
    }

    @Test
    void theDayThatIsRightCountsAndTheOneThatWasRecordedStays() {
        aLife("right-day");

        correct("right-day", 2, "\"on\":\"2020-02-15\"")
                .statusCode(200)
                .header("ETag", "\"r6\"")
                .body("status", equalTo("COMPLETED"))
                .body("startedOn", equalTo("2020-02-15"))
                .body("completedOn", equalTo("2020-12-01"))
                .body("waived.deliverable", contains("parks"));

        history("right-day", "")
                .body("items.on", contains("2020-02-15", "2020-06-01", "2020-09-01", "2020-12-01"))
                .body("items[0].recorded.on", equalTo("2020-03-01"))
                .body("items[0].reason", equalTo("why"))
                .body("items[0].recordedBy", equalTo("Li Hua"))
                .body("items[0].corrections", hasSize(1))
                .body("items[0].corrections[0].revision", equalTo(6))
                .body("items[0].corrections[0].because", equalTo("mistaken"))
                .body("items[0].corrections[0].recordedBy", equalTo("Wang Fang"))
                .body("items[0].corrections[0].recordedAt", equalTo(LATER))
                .body("items[1]", not(hasKey("corrections")));
        history("right-day", "?asOf=" + BEFORE_THE_CORRECTION)
                .body("items[0].on", equalTo("2020-03-01"))
                .body("items[0]", not(hasKey("corrections")));
        history("right-day", "?asOf=2020-01-01T00:00:00Z").body("items", hasSize(0));
        assertThat(statusOn("right-day", "2020-02-20")).isEqualTo(ProjectStatus.IN_PROGRESS);
        assertThat(statusOn("right-day", "2020-02-14")).isEqualTo(ProjectStatus.NOT_STARTED);
    }

    @Test
    void aStepThatWasNeverTakenIsMarkedAndTheProjectStandsWhereTheOthersLead() {
        aLife("right-void");

        correct("right-void", 5, "\"void\":true")
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("statusSince", equalTo("2020-09-01"))
                .body("startedOn", equalTo("2020-03-01"))
                .body("$", not(hasKey("completedOn")))
                .body("$", not(hasKey("waived")));

        history("right-void", "")
                .body("items.to", contains("IN_PROGRESS", "SUSPENDED", "IN_PROGRESS", "COMPLETED"))
                .body("items[3].void", equalTo(true))
                .body("items[3].corrections[0].void", equalTo(true))
                .body("items[2]", not(hasKey("void")));
        given().get("/api/v1/plans/right-void/projects/near-1?asOf=" + BEFORE_THE_CORRECTION)
                .then()
                .header("ETag", "\"r5\"")
                .body("status", equalTo("COMPLETED"))
                .body("completedOn", equalTo("2020-12-01"))
                .body("waived.deliverable", contains("parks"));
        given().get("/api/v1/plans/right-void/projects/near-1?asOf=2020-01-01T00:00:00Z")
                .then()
                .statusCode(404);
        assertThat(statusOn("right-void", "2020-12-31")).isEqualTo(ProjectStatus.IN_PROGRESS);
        given().get("/api/v1/plans/right-void/projects?asOf=" + BEFORE_THE_CORRECTION + "&status=COMPLETED")
                .then()
                .body("items.code", contains("near-1"));
    }

    @Test
    void aProjectWithoutAnyStepThatStandsHasNotStarted() {
        ProjectFile.small("right-none").load().statusCode(201);
        step("right-none", ProjectStatus.IN_PROGRESS, "2020-03-01");

        correct("right-none", 2, "\"void\":true")
                .statusCode(200)
                .body("status", equalTo("NOT_STARTED"))
                .body("$", not(hasKey("statusSince")))
                .body("$", not(hasKey("startedOn")));
        step("right-none", ProjectStatus.IN_PROGRESS, "2020-01-01");

        history("right-none", "")
                .body("items.from", contains("NOT_STARTED", "NOT_STARTED"))
                .body("items.on", contains("2020-03-01", "2020-01-01"));
    }

    @Test
    void theDayThatItStartedOnFollowsFromTheFirstStepThatStands() {
        aLife("right-start");

        correct("right-start", 5, "\"void\":true").body("startedOn", equalTo("2020-03-01"));
        correct("right-start", 4, "\"on\":\"2020-10-01\"").body("startedOn", equalTo("2020-03-01"));
        correct("right-start", 2, "\"on\":\"2020-04-01\"")
                .body("startedOn", equalTo("2020-04-01"))
                .body("statusSince", equalTo("2020-10-01"));

        given().get("/api/v1/plans/right-start/projects/near-1?asOf=" + BEFORE_THE_CORRECTION)
                .then()
                .body("startedOn", equalTo("2020-03-01"))
                .body("completedOn", equalTo("2020-12-01"));
    }

    @Test
    void everyChangeOfAProjectIsListedWithWhoMadeItAndWhy() {
        aLife("right-listed");
        correct("right-listed", 2, "\"on\":\"2020-02-15\"").statusCode(200);

        given().get("/api/v1/plans/right-listed/projects/near-1/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2, 3, 4, 5, 6))
                .body("items.change", contains("DEFINITION", "STATUS", "STATUS", "STATUS", "STATUS", "CORRECTION"))
                .body("items.recordedBy", contains(null, "Li Hua", "Li Hua", "Li Hua", "Li Hua", "Wang Fang"))
                .body("items[5].reason", equalTo("mistaken"))
                .body("items[5].changeName.zh", equalTo("更正"))
                .body("items[5].changedAt", equalTo(LATER))
                .body("items[5].status", equalTo("COMPLETED"))
                .body("items[5].percent", equalTo(100.00f))
                .body("items[0]", not(hasKey("percent")));
    }

    @Test
    void reasonAndDecisionAreCorrectedToo() {
        ProjectFile.small("right-words").load().statusCode(201);
        step("right-words", ProjectStatus.CANCELLED, "2020-03-01");

        correct("right-words", 2, "\"reason\":\"merged\",\"decision\":{\"title\":\"批复\",\"number\":\"4\"}")
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        correct("right-words", 2, "\"on\":\"2020-03-02\"").statusCode(200).body("statusSince", equalTo("2020-03-02"));

        history("right-words", "")
                .body("items[0].reason", equalTo("merged"))
                .body("items[0].decision.number", equalTo("4"))
                .body("items[0].on", equalTo("2020-03-02"))
                .body("items[0].recorded.decision.number", equalTo("江府函〔2020〕3号"))
                .body("items[0].corrections.revision", contains(3, 4));
    }

    @Test
    void aLifeThatCouldNotHaveBeenIsRefused() {
        aLife("right-not");
        String before = stored.fingerprint();

        correct("right-not", 3, "\"void\":true")
                .statusCode(409)
                .body("type", equalTo("urn:ecoplan:problem:impossible-history"))
                .body("detail", containsString("from IN_PROGRESS to IN_PROGRESS on 2020-09-01"));
        correct("right-not", 3, "\"on\":\"2020-09-02\"")
                .statusCode(422)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("wrong-order"));
        correct("right-not", 3, "\"on\":\"2020-02-28\"").statusCode(422).body("errors.pointer", contains("/on"));

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void stepsThatWereNeverTakenAreTakenBackFromTheLast() {
        aLife("right-back");

        correct("right-back", 4, "\"void\":true").statusCode(409);
        correct("right-back", 5, "\"void\":true").statusCode(200);
        correct("right-back", 4, "\"void\":true").statusCode(200).body("status", equalTo("SUSPENDED"));
        correct("right-back", 3, "\"void\":true").statusCode(200).body("status", equalTo("IN_PROGRESS"));
        correct("right-back", 3, "\"on\":\"2020-07-01\"")
                .statusCode(409)
                .body("type", equalTo("urn:ecoplan:problem:step-taken-back"));
    }

    @Test
    void whatStandsAlreadyChangesNothing() {
        aLife("right-same");
        correct("right-same", 5, "\"void\":true").statusCode(200);
        String before = stored.fingerprint();

        correct("right-same", 5, "\"void\":true").statusCode(200).header("ETag", "\"r6\"");
        correct("right-same", 2, "\"on\":\"2020-03-01\"").statusCode(200);

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void ofTwoWhoCorrectTheSameStateAtOnceTheSecondIsTold() {
        aLife("right-two");

        List<CompletableFuture<Integer>> answers = Stream.of("2020-02-01", "2020-02-02")
                .map(day -> CompletableFuture.supplyAsync(() -> given().contentType("application/json")
                        .header("If-Match", "\"r5\"")
                        .body("{\"on\":\"" + day + "\",\"because\":\"mistaken\"}")
                        .post("/api/v1/plans/right-two/projects/near-1/status/2/corrections")
                        .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        history("right-two", "").body("items[0].corrections", hasSize(1));
    }
}
