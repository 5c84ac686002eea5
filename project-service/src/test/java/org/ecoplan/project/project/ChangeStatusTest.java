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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.ProjectProgress;
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

    private static final String WAIVED = """
            [{"deliverable":"parks","reason":"并入far-1 · done under far-1"}]""";

    private static final String DECISION = """
            {"title":"关于取消的批复","number":"江府函〔2020〕3号","url":"https://archive.example.org/3.pdf",\
            "sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}""";

    @Inject
    Stored stored;

    @Inject
    Projects projects;

    private static ValidatableResponse move(String plan, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/plans/{plan}/projects/near-1/status", plan)
                .then();
    }

    private static ValidatableResponse move(String plan, ProjectStatus status) {
        return move(plan, step(status, "2020-03-01"));
    }

    /** A step that says everything that any step must. */
    static String step(ProjectStatus status, String on) {
        String more = switch (status) {
            case COMPLETED -> ",\"waived\":" + WAIVED;
            case CANCELLED -> ",\"decision\":" + DECISION;
            default -> "";
        };
        return "{\"status\":\"" + status + "\",\"on\":\"" + on + "\",\"reason\":\"why\",\"recordedBy\":\"Li Hua\""
                + more + "}";
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

    @Test
    void aStepThatWasTakenIsNotTakenOtherwise() {
        aProject("step-otherwise", ProjectStatus.IN_PROGRESS);
        String before = stored.fingerprint();

        move("step-otherwise", "{\"status\":\"IN_PROGRESS\"}").statusCode(200);
        move("step-otherwise", step(ProjectStatus.IN_PROGRESS, "2020-03-02"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecoplan:problem:step-taken"))
                .body("detail", containsString("IN_PROGRESS since 2020-03-01"))
                .body("detail", containsString("status/2/corrections"))
                .body("step.revision", equalTo(2))
                .body("step.on", equalTo("2020-03-01"));
        move("step-otherwise", "{\"status\":\"IN_PROGRESS\",\"reason\":\"another\"}")
                .statusCode(409);

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
                    .body("detail", containsString(new LifeCycle(from).explanation()))
                    .body("allowed", equalTo(names(new LifeCycle(from).next())));
            assertThat(stored.fingerprint()).isEqualTo(before);
        }
    }

    private static List<String> names(List<ProjectStatus> statuses) {
        return statuses.stream().map(ProjectStatus::name).toList();
    }

    @Test
    void isNotCompletedBeforeEveryRequiredDeliverableIsDeliveredOrWaived() {
        ProjectFile.small("steps-open")
                .with(
                        "/projects/0/deliverables/-",
                        "{code: trees, what: {zh: 树, en: Trees}, quantity: 500, unit: {zh: 棵, en: trees}, due: 2020,"
                                + " required: false}")
                .with("/projects/0/parts", """
                        [{number: 1, content: {zh: 路, en: Paths}, years: {from: 2019, to: 2019}, units: [steps-open-south],
                          deliverables: [{code: "1-1", what: {zh: 路, en: Paths}, quantity: 12.50,
                                          unit: {zh: 公里, en: km}, relation: EXACTLY, due: 2019}]}]""")
                .load()
                .statusCode(201);
        move("steps-open", ProjectStatus.IN_PROGRESS).statusCode(200);
        String before = stored.fingerprint();

        move("steps-open", "{\"status\":\"COMPLETED\"}")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecoplan:problem:promises-open"))
                .body("missing.deliverable", contains("parks", "1-1"))
                .body("missing.relation", contains("AT_LEAST", "EXACTLY"))
                .body("missing[0].what.en", equalTo("Parks"))
                .body("missing[0]", not(hasKey("delivered")));
        move("steps-open", ProjectStatus.COMPLETED).statusCode(409).body("missing.deliverable", contains("1-1"));

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void whatWasReportedCompleteIsNotMissingAndWhatFallsShortIsNamedWithBothNumbers() {
        aProject("steps-reported", ProjectStatus.IN_PROGRESS);
        report("steps-reported", "9.20");

        String refused = move("steps-reported", "{\"status\":\"COMPLETED\"}")
                .statusCode(409)
                .extract()
                .asString();
        report("steps-reported", "9.30");

        assertThat(refused).contains("\"promised\":9.30", "\"delivered\":9.20");
        move("steps-reported", ProjectStatus.COMPLETED)
                .statusCode(422)
                .body("errors.pointer", contains("/waived/0/deliverable"))
                .body("errors.code", contains("is-kept"));
        move("steps-reported", "{\"status\":\"COMPLETED\",\"on\":\"2020-12-01\"}")
                .statusCode(200)
                .body("startedOn", equalTo("2020-03-01"))
                .body("completedOn", equalTo("2020-12-01"))
                .body("progress.deliveries[0].complete", equalTo(true));
    }

    private void report(String plan, String parks) {
        QuarkusTransaction.requiringNew().run(() -> {
            ProjectRef project = projects.lock(plan, "near-1");
            projects.progressed(
                    project,
                    new ProjectProgress(
                            new BigDecimal("98.92"),
                            false,
                            LocalDate.of(2020, 6, 1),
                            List.of(new ProjectProgress.Delivery("parks", new BigDecimal(parks), false, false))));
        });
    }

    @Test
    void whatIsWaivedIsShownUntilTheCompletionIsTakenBackAndStaysInTheHistory() {
        aProject("steps-waived", ProjectStatus.IN_PROGRESS);

        move("steps-waived", step(ProjectStatus.COMPLETED, "2020-12-01"))
                .statusCode(200)
                .body("waived.deliverable", contains("parks"))
                .body("waived.reason", contains("并入far-1 · done under far-1"))
                .body("progress.deliveries[0].waived", equalTo(true));
        move("steps-waived", step(ProjectStatus.IN_PROGRESS, "2021-01-05"))
                .statusCode(200)
                .body("$", not(hasKey("waived")))
                .body("$", not(hasKey("completedOn")))
                .body("startedOn", equalTo("2020-03-01"))
                .body("statusSince", equalTo("2021-01-05"));

        given().get("/api/v1/plans/steps-waived/projects/near-1/status")
                .then()
                .body("items[1].waived.deliverable", contains("parks"))
                .body("items[2]", not(hasKey("waived")))
                .body("items.recordedBy", contains("Li Hua", "Li Hua", "Li Hua"));
    }

    @Test
    void aProjectIsCancelledByADecisionThatItsHistoryNames() {
        aProject("steps-decided", ProjectStatus.NOT_STARTED);

        move("steps-decided", "{\"status\":\"CANCELLED\",\"reason\":\"why\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/decision"));
        move("steps-decided", ProjectStatus.CANCELLED).statusCode(200);

        given().get("/api/v1/plans/steps-decided/projects/near-1/status")
                .then()
                .body("items[0].decision.number", equalTo("江府函〔2020〕3号"))
                .body("items[0].decision.url", equalTo("https://archive.example.org/3.pdf"));
    }

    @Test
    void aStepThatIsBasedOnAStateThatHasPassedIsNotTaken() {
        aProject("steps-based", ProjectStatus.IN_PROGRESS);
        String before = stored.fingerprint();

        moveBasedOn("\"r1\"", "steps-based").statusCode(412);

        assertThat(stored.fingerprint()).isEqualTo(before);
        moveBasedOn("\"r2\"", "steps-based").statusCode(200).header("ETag", "\"r3\"");
    }

    private static ValidatableResponse moveBasedOn(String tag, String plan) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body(step(ProjectStatus.SUSPENDED, "2020-04-01"))
                .post("/api/v1/plans/{plan}/projects/near-1/status", plan)
                .then();
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
