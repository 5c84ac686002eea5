package org.ecoplan.standalone;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Steps in the lives of a plan's key projects. */
record KeyProjects(Suite suite, String plan) {

    void begin(String code, String day) {
        step(code, Map.of("status", "IN_PROGRESS", "on", day, "reason", "begun"));
    }

    /** Completes a project without what it promised in numbers, for a reason. */
    void complete(String code, String day) {
        List<Map<String, String>> waived = promises(code).stream()
                .map(deliverable -> Map.of("deliverable", deliverable, "reason", "counted elsewhere"))
                .toList();
        step(code, Map.of("status", "COMPLETED", "on", day, "reason", "done", "waived", waived));
    }

    /** Everything that a project promises in numbers, in its parts, too. */
    private List<String> promises(String code) {
        JsonPath project =
                given().get(uri(code)).then().statusCode(200).extract().jsonPath();
        List<String> own = project.getList("deliverables.code");
        List<List<String>> parts = project.getList("parts.deliverables.code");
        return Stream.concat(
                        Stream.ofNullable(own).flatMap(List::stream),
                        Stream.ofNullable(parts)
                                .flatMap(List::stream)
                                .filter(Objects::nonNull)
                                .flatMap(List::stream))
                .toList();
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
