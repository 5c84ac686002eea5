package org.ecoplan.standalone;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Steps in the lives of a plan's key projects. */
record KeyProjects(Suite suite, String plan) {

    void begin(String code, String day) {
        step(code, Map.of("status", "IN_PROGRESS", "on", day, "reason", "begun"));
    }

    /** Completes a project without what it promised in numbers, for a reason. */
    void complete(String code, String day) {
        JsonPath project =
                given().get(uri(code)).then().statusCode(200).extract().jsonPath();
        List<Map<String, String>> waived = Stream.of("deliverables.code", "parts.deliverables.code.flatten()")
                .flatMap(path -> codes(project, path))
                .map(deliverable -> Map.of("deliverable", deliverable, "reason", "counted elsewhere"))
                .collect(Collectors.toList());
        step(code, Map.of("status", "COMPLETED", "on", day, "reason", "done", "waived", waived));
    }

    private static Stream<String> codes(JsonPath project, String path) {
        List<String> found = project.getList(path);
        return found == null ? Stream.empty() : found.stream().filter(code -> code != null);
    }

    void step(String code, Map<String, ?> request) {
        given().contentType("application/json")
                .body(request)
                .post(uri(code) + "/status")
                .then()
                .statusCode(200);
    }

    private String uri(String code) {
        return suite.service(Service.PROJECT).uri(plan + "/projects/" + code).toString();
    }
}
