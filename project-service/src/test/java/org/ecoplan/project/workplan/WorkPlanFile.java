package org.ecoplan.project.workplan;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import org.ecoplan.project.ProjectFile;

/** The work plan of a plan that exists for one test, as requests. */
record WorkPlanFile(String plan) {

    static final String APPROVAL = """
            {"on":"2020-01-20","approvedBy":"市环委会","document":{"title":"关于印发行动计划的通知","number":"江环委〔2020〕3号"}}""";

    /** near-1: everything that an approved item has. */
    static final String PARKS = """
            {"project":"near-1","units":["$-water","$-north"],"content":"新建公园","percent":60,
             "deliverables":[{"deliverable":"parks","quantity":5.00}],
             "funding":[{"source":"CITY","amount":3200000.00},{"source":"COUNTY","amount":0.5}],
             "milestones":[{"quarter":1,"what":"招标","percent":10},{"quarter":2,"what":"开工","percent":20},
                           {"quarter":4,"what":"完工","percent":60}]}""";

    /** Part 1 of near-2. */
    static final String WATERS = """
            {"project":"near-2","part":1,"units":["$-south"],"content":"整治黑臭水体","percent":50,
             "funding":[{"source":"CENTRAL","amount":1000000}],
             "milestones":[{"quarter":1,"what":"清淤","percent":20},{"quarter":2,"what":"截污","percent":40},
                           {"quarter":3,"what":"生态修复","percent":50}]}""";

    /** A plan with its projects loaded; near-3 and near-4 are like near-1, without deliverables. */
    static WorkPlanFile of(String plan) {
        ProjectFile file = ProjectFile.small(plan);
        for (int number = 3; number <= 4; number++) {
            file.with("/projects/-", """
                    {code: near-%d, number: %d, term: NEAR, task: waters, name: {zh: 工程, en: Works},
                     content: {zh: 工程, en: Works}, years: {from: 2019, to: 2020}, units: [%s-north]}""".formatted(number, number, plan));
        }
        file.load().statusCode(201);
        return new WorkPlanFile(plan);
    }

    String item(String project, String percent) {
        return text("""
                {"project":"%s","units":["$-north"],"content":"工程","percent":%s,"funding":[{"source":"CITY","amount":1}],
                 "milestones":[{"quarter":4,"what":"完工","percent":%s}]}""".formatted(project, percent, percent));
    }

    String text(String template) {
        return template.replace("$", plan);
    }

    String body(String... items) {
        return text("{\"recordedBy\":\"市生态办\",\"items\":[" + String.join(",", items) + "]}");
    }

    String path(int year) {
        return "/api/v1/plans/" + plan + "/work-plans/" + year;
    }

    ValidatableResponse put(int year, String body) {
        return given().contentType("application/json")
                .body(body)
                .put(path(year))
                .then();
    }

    ValidatableResponse put(int year, String ifMatch, String body) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(path(year))
                .then();
    }

    ValidatableResponse post(int year, String what, String ifMatch, String body) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .post(path(year) + "/" + what)
                .then();
    }

    ValidatableResponse get(String pathAndQuery) {
        return given().get("/api/v1/plans/" + plan + "/work-plans" + pathAndQuery)
                .then();
    }

    void step(String project, String status, String on) {
        given().contentType("application/json")
                .body("{\"status\":\"" + status + "\",\"on\":\"" + on + "\",\"reason\":\"why\"}")
                .post("/api/v1/plans/{plan}/projects/{project}/status", plan, project)
                .then()
                .statusCode(200);
    }

    void report(String project, String body) {
        given().contentType("application/json")
                .body(text(body))
                .post("/api/v1/plans/{plan}/projects/{project}/progress", plan, project)
                .then()
                .statusCode(201);
    }
}
