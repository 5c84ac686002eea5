package org.ecoplan.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plan office's year 2020, told over HTTP: a work plan is approved, worked at, amended and closed, a project is late,
 * suspended, resumed and completed, another one is cancelled. What came of it is compared with what was counted by hand
 * in the plan's annexes, as it was known at three moments.
 *
 * <p>47 key projects are due by the end of 2020. Indicator 1 asks for 80 % of them: 38 of 47, or 37 of 46. 市自然资源局
 * leads or takes part in 15 of them: 1, 2, 4, 6, 9, 13, 14, 15, 21 to 24, 28, 32 and 40.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearOfWorkIT {

    private static final String PLAN = "/api/v1/plans/jiangmen-2019-2030";
    private static final int FIRST_PORT = 28081;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NATURAL_RESOURCES = "jiangmen-natural-resources-bureau";

    @TempDir
    private static Path data;

    private static Suite suite;
    private static KeyProjects projects;

    /** When 37 projects were completed, when it were 38, and when two were taken back and one was cancelled. */
    private static Instant first;

    private static Instant second;
    private static Instant third;

    @BeforeAll
    static void theSuiteRunsWithItsPlan() {
        SuiteLayout layout = new SuiteLayout(Path.of(System.getProperty("ecoplan.home")), data, FIRST_PORT);
        BackendLog.redirectTo(layout.logs().resolve("backends.log"));
        suite = Suite.start(layout);
        new PlanLoader(suite, new SuiteClient()).load(layout.plans());
        projects = new KeyProjects(suite, PLAN);
    }

    @AfterAll
    static void nothingIsLeftRunning() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    @Order(1)
    void theYearIsPlannedAndApproved() {
        put(Service.PROJECT, "/work-plans/2020", """
                {"title":{"zh":"2020年度行动计划","en":"Work plan 2020"},"recordedBy":"市生态办","items":[
                {"project":"near-4","units":["jiangmen-natural-resources-bureau"],"content":"新建湿地公园",
                 "percent":100,"funding":[{"source":"CITY","amount":3200000.00}],
                 "milestones":[{"quarter":2,"what":"过半","percent":80},{"quarter":3,"what":"收尾","percent":90},
                               {"quarter":4,"what":"完工","percent":100}]},
                {"project":"near-39","units":["jiangmen-urban-management-bureau"],"content":"推进",
                 "percent":60,"funding":[{"source":"COUNTY","amount":500000}],
                 "milestones":[{"quarter":4,"what":"年度任务","percent":60}]},
                {"project":"near-41","units":["jiangmen-organization-department"],"content":"推进",
                 "percent":50,"funding":[{"source":"OTHER","amount":1}],
                 "milestones":[{"quarter":4,"what":"年度任务","percent":50}]}]}""").then().statusCode(201);

        decide("approval", """
                {"on":"2020-01-20","approvedBy":"江门市环境保护委员会",
                 "document":{"title":"2020年度行动计划","number":"江环委〔2020〕3号"}}""");

        assertThat(get(Service.PROJECT, "/work-plans/2020").getString("status")).isEqualTo("APPROVED");
        put(Service.PROJECT, "/work-plans/2020", "{\"items\":[]}").then().statusCode(409);
    }

    @Test
    @Order(2)
    void whatIsReportedIsCounted() {
        push("1", "2020", "evaluated");
        IntStream.rangeClosed(1, 38).filter(number -> number != 4).forEach(number -> {
            projects.begin("near-" + number, "2020-01-10");
            projects.complete("near-" + number, "2020-06-30");
        });
        projects.begin("near-4", "2020-01-10");
        report("near-4", """
                {"period":"2020-Q2","unit":"jiangmen-natural-resources-bureau","delivered":[
                 {"deliverable":"1","quantity":2},{"deliverable":"2","quantity":1},{"deliverable":"3","quantity":16}]}""");

        // a third of 100, 50 and 94.12
        assertThat(decimal(get(Service.PROJECT, "/projects/near-4"), "progress.percent"))
                .isEqualTo("81.37");
        first = awaitCompleted(37);
    }

    @Test
    @Order(3)
    void whatWasSuspendedAndResumedIsCompletedInTheEnd() {
        projects.step("near-4", Map.of("status", "SUSPENDED", "on", "2020-08-01", "reason", "汛期"));
        projects.step("near-4", Map.of("status", "IN_PROGRESS", "on", "2020-11-01", "reason", "复工"));
        post(Service.PROJECT, "/projects/near-4/status", "{\"status\":\"COMPLETED\",\"on\":\"2020-12-20\"}")
                .then()
                .statusCode(409);
        report("near-4", """
                {"period":"2020-12","unit":"jiangmen-natural-resources-bureau","delivered":[
                 {"deliverable":"1","quantity":2},{"deliverable":"2","quantity":2},{"deliverable":"3","quantity":17}]}""");
        projects.step("near-4", Map.of("status", "COMPLETED", "on", "2020-12-20", "reason", "验收"));

        second = awaitCompleted(38);
    }

    @Test
    @Order(4)
    void theYearIsAmendedAndClosed() {
        decide("amendments", """
                {"reason":"用地调整","recordedBy":"市生态办","set":[
                {"project":"near-39","units":["jiangmen-urban-management-bureau"],"content":"推进",
                 "percent":30,"funding":[{"source":"COUNTY","amount":500000}],
                 "milestones":[{"quarter":4,"what":"年度任务","percent":30}]}]}""");
        projects.begin("near-39", "2020-02-01");
        report("near-39", """
                {"period":"2020","unit":"jiangmen-urban-management-bureau","percent":35}""");
        decide("closure", "{\"on\":\"2021-01-15\",\"closedBy\":\"市生态办\"}");

        JsonPath keeping = get(Service.PROJECT, "/work-plans/2020/keeping");
        assertThat(keeping.getList("items.outcome", String.class)).containsExactly("KEPT", "KEPT", "NOT_KEPT");
        assertThat(keeping.getList("items.code", String.class)).containsExactly("completed", "reached", "not-started");
        assertThat(keeping.getList("items[0].milestones.outcome", String.class))
                .containsExactly("KEPT", "NOT_ASSESSABLE", "KEPT");
        assertThat(keeping.getBoolean("frozen")).isTrue();
    }

    @Test
    @Order(5)
    void whatIsTakenBackOrCancelledCountsNoMore() {
        for (String code : new String[] {"near-37", "near-38"}) {
            projects.step(code, Map.of("status", "IN_PROGRESS", "on", "2020-12-30", "reason", "误报"));
        }
        projects.step(
                "near-47",
                Map.of(
                        "status", "CANCELLED",
                        "on", "2020-12-31",
                        "reason", "不再建设",
                        "decision", Map.of("title", "关于调整重点工程的通知", "number", "江环委〔2020〕9号")));

        third = awaitCompleted(36);
        JsonPath late = get(Service.PROJECT, "/projects?overdue=true&limit=500");
        assertThat(late.getList("items.code", String.class))
                .contains("near-38", "near-39", "near-41")
                .doesNotContain("near-4", "near-47");
    }

    @Test
    @Order(6)
    void reportingAnswersAsItWasKnownAtEachMoment() {
        assertCompletion(first, 47, 37, "78.72", 15, 13);
        assertCompletion(second, 47, 38, "80.85", 15, 14);
        assertCompletion(third, 46, 36, "78.26", 15, 14);
        assertThat(verdict(first)).isEqualTo("NOT_MET");
        assertThat(verdict(second)).isEqualTo("MET");
        assertThat(verdict(third)).isEqualTo("NOT_MET");
    }

    private static void assertCompletion(
            Instant asOf, int due, int completed, String rate, int dueOfUnit, int completedOfUnit) {
        JsonPath all = get(Service.REPORTING, "/completion?year=2020&asOf=" + asOf);
        assertThat(all.getInt("total.due")).isEqualTo(due);
        assertThat(all.getInt("total.completed")).isEqualTo(completed);
        assertThat(decimal(all, "total.rate")).isEqualTo(rate);
        JsonPath ofUnit = get(Service.REPORTING, "/completion?year=2020&unit=" + NATURAL_RESOURCES + "&asOf=" + asOf);
        assertThat(ofUnit.getInt("total.due")).isEqualTo(dueOfUnit);
        assertThat(ofUnit.getInt("total.completed")).isEqualTo(completedOfUnit);
    }

    private static String verdict(Instant asOf) {
        return get(Service.REPORTING, "/compliance/indicators/1?year=2020&basis=standard&asOf=" + asOf)
                .getString("verdict");
    }

    /** Waits until so many of the projects due by the end of 2020 are known to be completed; a moment at which they are. */
    private static Instant awaitCompleted(int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                get(Service.REPORTING, "/completion?year=2020").getInt("total.completed"))
                        .isEqualTo(count));
        return Instant.now();
    }

    /** Takes the work plan of 2020 a step further. */
    private static void decide(String step, String request) {
        String state = given().get(suite.service(Service.PROJECT).uri(PLAN + "/work-plans/2020"))
                .getHeader("ETag");
        Response answer = given().contentType("application/json")
                .header("If-Match", state)
                .body(request)
                .post(suite.service(Service.PROJECT).uri(PLAN + "/work-plans/2020/" + step));
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
    }

    private static void report(String project, String report) {
        post(Service.PROJECT, "/projects/" + project + "/progress", report)
                .then()
                .statusCode(201);
    }

    private static void push(String subIndicator, String period, String stage) {
        post(Service.INDICATOR, "/measurements", """
                {"subIndicator":"%s","region":"440700","period":"%s","stage":"%s"}""".formatted(subIndicator, period, stage))
                .then()
                .statusCode(201);
    }

    private static Response post(Service service, String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .post(suite.service(service).uri(PLAN + path));
    }

    private static Response put(Service service, String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .put(suite.service(service).uri(PLAN + path));
    }

    private static JsonPath get(Service service, String path) {
        return given().get(suite.service(service).uri(PLAN + path))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String decimal(JsonPath answer, String path) {
        return answer.getString(path);
    }
}
