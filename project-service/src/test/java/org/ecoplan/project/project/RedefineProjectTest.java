package org.ecoplan.project.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.project.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class RedefineProjectTest {

    @Inject
    Stored stored;

    private static ValidatableResponse put(ProjectFile file, String ifMatch) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body(file))
                .put("/api/v1/plans/{plan}/projects/near-1", file.plan())
                .then();
    }

    private static String body(ProjectFile file) {
        return "{\"definition\":" + file.entry("/projects/0") + ",\"recordedBy\":\"Li Hua\",\"reason\":\"why\"}";
    }

    private static ValidatableResponse project(String plan) {
        return given().get("/api/v1/plans/{plan}/projects/near-1", plan).then().statusCode(200);
    }

    private static ProjectFile catalogue(String plan) {
        return ProjectFile.of(given().get("/api/v1/plans/{plan}/project-catalogue", plan)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void theProjectAndTheFileSayWhatIsNew() {
        ProjectFile file = ProjectFile.small("put-new");
        file.load().statusCode(201);
        file.with("/projects/0/years/to", "2021").with("/projects/0/task", "waters");

        put(file, "\"r1\"")
                .statusCode(200)
                .header("ETag", "\"r2\"")
                .body("years.to", equalTo(2021))
                .body("task", equalTo("waters"))
                .body("status", equalTo("NOT_STARTED"));

        project("put-new").body("revision", equalTo(2)).body("years.to", equalTo(2021));
        assertThat(catalogue("put-new").parsed()).isEqualTo(file.parsed());
        file.load().statusCode(200).body("outcome", equalTo("unchanged")).body("revision", equalTo(2));
    }

    @Test
    void aFileThatWasReadBeforeDoesNotUndoIt() {
        ProjectFile file = ProjectFile.small("put-file");
        file.load().statusCode(201);
        put(file.with("/projects/0/years/to", "2021"), "\"r1\"").statusCode(200);

        ProjectFile.small("put-file")
                .with("/projects/2/years/to", "2026")
                .load("\"r1\"")
                .statusCode(412);

        project("put-file").body("years.to", equalTo(2021));
    }

    @Test
    void whatItSaysAlreadyChangesNothing() {
        ProjectFile file = ProjectFile.small("put-same");
        file.load().statusCode(201);
        String before = stored.fingerprint();

        given().contentType("application/json")
                .body("{\"definition\":" + file.entry("/projects/0") + "}")
                .put("/api/v1/plans/put-same/projects/near-1")
                .then()
                .statusCode(200)
                .header("ETag", "\"r1\"");

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void aChangeSaysWhatItIsBasedOnAndWhy() {
        ProjectFile file = ProjectFile.small("put-bare");
        file.load().statusCode(201);
        String bare =
                "{\"definition\":" + file.with("/projects/0/years/to", "2021").entry("/projects/0") + "}";
        String before = stored.fingerprint();

        given().contentType("application/json")
                .body(bare)
                .put("/api/v1/plans/put-bare/projects/near-1")
                .then()
                .statusCode(428);
        given().contentType("application/json")
                .header("If-Match", "\"r1\"")
                .body(bare)
                .put("/api/v1/plans/put-bare/projects/near-1")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void ofTwoEditorsAtOnceTheSecondIsToldAndLosesNothing() {
        ProjectFile.small("put-two").load().statusCode(201);
        List<ProjectFile> edits = List.of(
                ProjectFile.small("put-two").with("/projects/0/years/to", "2021"),
                ProjectFile.small("put-two").with("/projects/0/name/en", "Park building"));

        List<CompletableFuture<Integer>> answers = Stream.of(0, 1)
                .map(editor -> CompletableFuture.supplyAsync(
                        () -> put(edits.get(editor), "\"r1\"").extract().statusCode()))
                .toList();
        List<Integer> codes = answers.stream().map(CompletableFuture::join).toList();

        assertThat(codes).containsExactlyInAnyOrder(200, 412);
        int first = codes.indexOf(200);
        project("put-two")
                .body("revision", equalTo(2))
                .body("years.to", equalTo(first == 0 ? 2021 : 2020))
                .body("name.en", equalTo(first == 0 ? "Park development" : "Park building"));
        ProjectFile onTop = first == 0
                ? edits.get(0).with("/projects/0/name/en", "Park building")
                : edits.get(1).with("/projects/0/years/to", "2021");
        put(onTop, "\"r2\"").statusCode(200);
        project("put-two")
                .body("revision", equalTo(3))
                .body("years.to", equalTo(2021))
                .body("name.en", equalTo("Park building"));
    }

    @Test
    void twoProjectsChangedAtOnceAreBothInTheFile() {
        ProjectFile file = ProjectFile.small("put-both");
        file.load().statusCode(201);
        file.with("/projects/0/years/to", "2021").with("/projects/2/years/to", "2026");

        List<CompletableFuture<Integer>> answers = Stream.of("0 near-1", "2 far-1")
                .map(which -> which.split(" "))
                .map(which -> CompletableFuture.supplyAsync(() -> given().contentType("application/json")
                        .header("If-Match", "\"r1\"")
                        .body("{\"definition\":" + file.entry("/projects/" + which[0]) + ",\"reason\":\"why\"}")
                        .put("/api/v1/plans/put-both/projects/{code}", which[1])
                        .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(catalogue("put-both").parsed()).isEqualTo(file.parsed());
    }
}
