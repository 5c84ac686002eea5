package org.ecoplan.project.progress;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import org.ecoplan.project.ProjectFile;

/** The progress of one project of a plan that exists for one test; {@code $} in a text stands for the plan. */
record Progress(String plan, String project) {

    /** The park project, whose 9.30 parks its lead and two districts deliver. */
    static Progress ofParks(String plan) {
        ProjectFile.small(plan).load().statusCode(201);
        return new Progress(plan, "near-1");
    }

    String path() {
        return "/api/v1/plans/" + plan + "/projects/" + project + "/progress";
    }

    String text(String text) {
        return text.replace("$", plan);
    }

    ValidatableResponse report(String body) {
        return given().contentType("application/json")
                .body(text(body))
                .post(path())
                .then();
    }

    /** What a unit says that it has delivered of the parks. */
    ValidatableResponse parks(String period, String unit, String quantity) {
        return report("""
                {"period":"%s","unit":"$-%s","delivered":[{"deliverable":"parks","quantity":%s}]}""".formatted(period, unit, quantity));
    }

    ValidatableResponse get(String below) {
        return given().get(path() + text(below)).then();
    }

    ValidatableResponse standing() {
        return get("/standing").statusCode(200);
    }

    ValidatableResponse override(String ifMatch, String body) {
        var request = given().contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path() + "/override")
                .then();
    }

    ValidatableResponse delete(String below, String ifMatch) {
        var request = given();
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .delete(path() + text(below))
                .then();
    }

    ValidatableResponse move(String status, String on) {
        return given().contentType("application/json")
                .body("{\"status\":\"" + status + "\",\"on\":\"" + on + "\",\"reason\":\"why\"}")
                .post("/api/v1/plans/{plan}/projects/{code}/status", plan, project)
                .then()
                .statusCode(200);
    }
}
