package org.ecoplan.project.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class GanttTest {

    private static final String PLAN = "/api/v1/plans/chart/";

    @BeforeEach
    void aProjectIsHalfDoneAndAPartToAThird() {
        ProjectFile.small("chart").load();
        post("near-1/status", "{\"status\":\"IN_PROGRESS\",\"on\":\"2019-03-01\"}");
        post("near-1/progress", """
                {"period":"2019","unit":"chart-water","delivered":[{"deliverable":"parks","quantity":4.65}],
                 "recordedBy":"it"}""");
        post("near-2/progress", """
                {"part":1,"period":"2019","unit":"chart-south","percent":30,"recordedBy":"it"}""");
    }

    private static void post(String path, String body) {
        assertThat(given().contentType("application/json")
                        .body(body)
                        .post(PLAN + "projects/" + path)
                        .statusCode())
                .isIn(200, 201);
    }

    @Test
    void aBarHasWhatIsPlannedAndWhatReallyWas() throws JsonProcessingException {
        String chart = given().get(
                        PLAN + "gantt?fields=position,code,label,actionName,taskName,lead,start,due,startedOn,"
                                + "percent,status,statusName,milestones,lateness.overdue,lateness.reasons.code&limit=1")
                .then()
                .statusCode(200)
                .header("Content-Language", "zh-CN")
                .extract()
                .asString();

        assertThat(tree(chart).at("/items/0")).isEqualTo(tree("""
                {"position":1,"code":"near-1","label":"公园建设","actionName":{"zh":"生态空间","en":"Space"},
                 "taskName":{"zh":"公园","en":"Parks"},
                 "lead":{"code":"chart-water","name":{"zh":"市水利局","en":"Water Bureau"}},
                 "start":"2019-01-01","due":"2020-12-31","startedOn":"2019-03-01","percent":50.00,
                 "status":"IN_PROGRESS","statusName":{"zh":"进行中","en":"in progress"},
                 "milestones":[{"kind":"DELIVERABLE","code":"parks","name":{"zh":"公园","en":"Parks"},"due":"2020-12-31",
                    "promised":9.30,"unit":{"zh":"个","en":"parks"},"delivered":4.65,"complete":false,"waived":false}],
                 "lateness":{"overdue":true,"reasons":[
                    {"code":"overdue"},{"code":"deliverable-overdue"}]}}"""));
    }

    @Test
    void aPartIsABarOfItsOwn() {
        given().get(PLAN + "gantt")
                .then()
                .body("items.code", contains("near-1", "near-2", "far-1"))
                .body("items[1].parts", hasSize(1))
                .body("items[1].parts[0].number", equalTo(1))
                .body("items[1].parts[0].name.zh", equalTo("黑臭水体"))
                .body("items[1].parts[0].lead.code", equalTo("chart-south"))
                .body("items[1].parts[0].start", equalTo("2019-01-01"))
                .body("items[1].parts[0].due", equalTo("2020-12-31"))
                .body("items[1].parts[0].percent.toString()", equalTo("30.0"))
                .body("items[1].due", equalTo("2022-12-31"))
                .body("items[1].containsKey('startedOn')", equalTo(false))
                .body("items[2].percent.toString()", equalTo("0.0"));
    }

    @Test
    void aMilestoneOfAnApprovedWorkPlanIsDrawnAtTheEndOfItsQuarter() {
        ProjectFile.small("agreed").load();
        given().contentType("application/json")
                .body("""
                        {"title":{"zh":"2020年度行动计划","en":"Work plan 2020"},"recordedBy":"it",
                         "items":[{"project":"near-2","part":1,"units":["agreed-south"],"content":"整治","percent":50,"funding":[{"source":"CITY","amount":1.00}],
                                   "milestones":[{"quarter":2,"what":"完成招标","percent":10}]}]}""")
                .put("/api/v1/plans/agreed/work-plans/2020")
                .then()
                .statusCode(201);
        given().get("/api/v1/plans/agreed/gantt")
                .then()
                .body("items[1].parts[0].containsKey('milestones')", equalTo(false));

        given().contentType("application/json")
                .header("If-Match", "*")
                .body("""
                        {"approvedBy":"环委会","document":{"title":"关于印发2020年度行动计划的通知","number":"环委〔2020〕3号"}}""")
                .post("/api/v1/plans/agreed/work-plans/2020/approval")
                .then()
                .statusCode(200);

        given().get("/api/v1/plans/agreed/gantt")
                .then()
                .body("items[1].parts[0].milestones.kind", contains("WORK_PLAN"))
                .body("items[1].parts[0].milestones[0].due", equalTo("2020-06-30"))
                .body("items[1].parts[0].milestones[0].name.zh", equalTo("完成招标"))
                .body("items[1].parts[0].milestones[0].percent", equalTo(10))
                .body("items[1].parts[0].milestones[0].containsKey('complete')", equalTo(false));
    }

    @Test
    void isFilteredLikeTheListOfProjects() {
        given().get(PLAN + "gantt?unit=chart-south&role=lead").then().body("items.code", contains("near-2", "far-1"));
        given().get(PLAN + "gantt?year=2021&q=公园").then().body("items.code", contains("far-1"));
        given().get(PLAN + "gantt?status=IN_PROGRESS").then().body("items.code", contains("near-1"));
        given().get(PLAN + "gantt?overdue=false").then().body("items.code", hasSize(0));
    }

    @Test
    void isSortedAndTurnedLikeAnyList() {
        given().get(PLAN + "gantt?sort=-due&fields=code")
                .then()
                .body("items.code", contains("far-1", "near-2", "near-1"));
        String next = given().get(PLAN + "gantt?sort=percent&fields=code&limit=2")
                .then()
                .body("items.code", contains("far-1", "near-2"))
                .extract()
                .path("next");
        given().queryParam("cursor", next)
                .get(PLAN + "gantt?sort=percent&fields=code&limit=2")
                .then()
                .body("items.code", contains("near-1"));
    }

    @Test
    void isNotSentAgainToWhoHasItUntilSomethingHappens() {
        String tag = given().get(PLAN + "gantt?q=维护").header("ETag");
        given().header("If-None-Match", tag).get(PLAN + "gantt?q=维护").then().statusCode(304);

        ProjectFile.small("chart")
                .with("/projects/2/years", "{from: 2021, to: 2026}")
                .load("*");

        given().header("If-None-Match", tag)
                .get(PLAN + "gantt?q=维护")
                .then()
                .statusCode(200)
                .body("items[0].due", equalTo("2026-12-31"));
        ProjectFile.small("chart").load("*");
    }

    @Test
    void aTableHasALineForEachProjectPartAndMilestone() {
        List<String> lines = given().accept("text/csv")
                .get(PLAN + "gantt")
                .then()
                .header("Content-Disposition", containsString("chart-gantt.csv"))
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(lines.get(0))
                .isEqualTo("\uFEFF行号,项目代码,子项,类别,名称,任务,牵头单位,计划开始,计划完成,实际开工,实际完工," + "进度（%）,目标量,完成量,单位,状态,预警说明");
        assertThat(lines.get(1))
                .startsWith("1,near-1,,项目,公园建设,公园,市水利局,2019-01-01,2020-12-31,2019-03-01,,50.00,,,,进行中,应于");
        assertThat(lines.get(2)).isEqualTo("2,near-1,,成果,公园,公园,,,2020-12-31,,,,9.30,4.65,个,未交付,");
        assertThat(lines.get(3)).startsWith("3,near-2,,项目,水体整治,水体,市水利局,2019-01-01,2022-12-31,");
        assertThat(lines.get(4)).isEqualTo("4,near-2,1,子项,黑臭水体,水体,南区政府,2019-01-01,2020-12-31,,,30.00,,,,,");
        assertThat(lines).hasSize(6);
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
