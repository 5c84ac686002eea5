package org.ecoplan.project.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.project.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class LoadProjectsTest {

    @Inject
    Stored stored;

    private static int revision(String plan, String code) {
        return given().get("/api/v1/plans/{plan}/projects/{code}", plan, code)
                .then()
                .statusCode(200)
                .extract()
                .path("revision");
    }

    private static void start(String plan, String code) {
        given().contentType("application/json")
                .body("{\"status\":\"IN_PROGRESS\",\"on\":\"2020-03-01\"}")
                .post("/api/v1/plans/{plan}/projects/{code}/status", plan, code)
                .then()
                .statusCode(200);
    }

    @Test
    void theDeliveredFileHasSeventyProjects() throws IOException {
        given().contentType("application/yaml")
                .body(Files.readAllBytes(Path.of("../deploy/plans/jiangmen-2019-2030/projects.yaml")))
                .put("/api/v1/plans/jiangmen-2019-2030/projects")
                .then()
                .statusCode(anyOf(is(200), is(201)));

        given().get("/api/v1/plans/jiangmen-2019-2030/projects")
                .then()
                .statusCode(200)
                .body("items", hasSize(70))
                .body("items[0].code", equalTo("near-1"))
                .body("items[69].code", equalTo("far-23"))
                .body("items.findAll { it.status == 'NOT_STARTED' }", hasSize(70));
    }

    @Test
    void anotherCityNeedsNothingButItsFile() throws IOException {
        given().contentType("application/yaml")
                .body(Files.readAllBytes(Path.of("../deploy/plans-example/yunchuan-2022-2027/projects.yaml")))
                .put("/api/v1/plans/yunchuan-2022-2027/projects")
                .then()
                .statusCode(anyOf(is(200), is(201)));

        given().get("/api/v1/plans/yunchuan-2022-2027/projects")
                .then()
                .statusCode(200)
                .body("items.code", contains("near-1", "near-2", "far-1"));
    }

    @Test
    void theFirstLoadCreatesAndTheSameFileAgainChangesNothing() {
        ProjectFile file = ProjectFile.small("load-twice");
        file.load()
                .statusCode(201)
                .header("ETag", "\"r1\"")
                .body("outcome", equalTo("created"))
                .body("revision", equalTo(1));
        String before = stored.fingerprint();

        file.load().statusCode(200).header("ETag", "\"r1\"").body("outcome", equalTo("unchanged"));

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void theCatalogueIsReadableAsItWasLoaded() {
        ProjectFile.small("load-read").load().statusCode(201);

        given().get("/api/v1/plans/load-read/project-catalogue")
                .then()
                .statusCode(200)
                .header("ETag", "\"r1\"")
                .body("plan", equalTo("load-read"))
                .body("actions[0].code", equalTo("space"))
                .body("tasks.code", contains("parks", "waters"))
                .body("notes[0].about", contains("near-1"));
        given().header("If-None-Match", "\"r1\"")
                .get("/api/v1/plans/load-read/project-catalogue")
                .then()
                .statusCode(304);
    }

    @Test
    void decimalsKeepTheirDigits() {
        ProjectFile.small("load-digits").load().statusCode(201);

        assertThat(given().get("/api/v1/plans/load-digits/projects/near-1").asString())
                .contains("\"quantity\":9.30");
    }

    @Test
    void anotherFileNeedsTheETagOfTheCurrentOne() {
        ProjectFile file = ProjectFile.small("load-etag");
        file.load().statusCode(201);
        file.with("/projects/0/name/en", "Other parks");
        String before = stored.fingerprint();

        file.load().statusCode(428).contentType("application/problem+json");
        file.load("\"r7\"").statusCode(412).contentType("application/problem+json");
        assertThat(stored.fingerprint()).isEqualTo(before);

        file.load("\"r1\"").statusCode(200).header("ETag", "\"r2\"").body("outcome", equalTo("revised"));
    }

    @Test
    void onlyWhatChangedIsRevisedAndStatusesSurvive() {
        ProjectFile file = ProjectFile.small("load-again");
        file.load().statusCode(201);
        start("load-again", "near-1");
        start("load-again", "near-2");

        file.with("/projects/0/name/en", "Other parks")
                .with("/units/0/name/en", "Another Water Bureau")
                .load("\"r1\"")
                .statusCode(200);

        assertThat(revision("load-again", "near-1")).isEqualTo(3);
        assertThat(revision("load-again", "near-2")).isEqualTo(2);
        assertThat(revision("load-again", "far-1")).isEqualTo(1);
        given().get("/api/v1/plans/load-again/projects/near-1")
                .then()
                .body("name.en", equalTo("Other parks"))
                .body("status", equalTo("IN_PROGRESS"))
                .body("statusSince", equalTo("2020-03-01"));
        given().get("/api/v1/units/load-again-water").then().body("revision", equalTo(2));
        given().get("/api/v1/units/load-again-north").then().body("revision", equalTo(1));
    }

    @Test
    void aNewProjectComesInWhereTheFileHasIt() {
        ProjectFile file = ProjectFile.small("load-more");
        file.load().statusCode(201);

        file.with("/projects/-", file.entry("/projects/2"))
                .with("/projects/2/code", "far-2")
                .with("/projects/2/number", "2")
                .load("\"r1\"")
                .statusCode(200);

        given().get("/api/v1/plans/load-more/projects")
                .then()
                .body("items.code", contains("near-1", "near-2", "far-2", "far-1"))
                .body("items.revision", contains(1, 1, 1, 1));
    }

    @Test
    void aProjectIsNotDeletedByLeavingItOut() {
        ProjectFile file = ProjectFile.small("load-less");
        file.load().statusCode(201);
        String before = stored.fingerprint();

        file.without("/projects/1")
                .load("\"r1\"")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/projects"))
                .body("errors[0].code", equalTo("left-out"))
                .body("errors[0].message", containsString("near-2"));

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void aUnitOfAnotherPlanMayBeNamedButNotRedefined() {
        ProjectFile.small("owner").load().statusCode(201);
        ProjectFile guest = ProjectFile.small("owner").with("/plan", "guest");
        guest.load().statusCode(201);
        String before = stored.fingerprint();

        guest.with("/units/2/name/en", "Far South")
                .load("\"r1\"")
                .statusCode(422)
                .body("errors.pointer", contains("/units/2"))
                .body("errors[0].code", equalTo("defined-elsewhere"));

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void aGroupThatChangesIsFoundAnewWithoutRevisingItsProjects() {
        ProjectFile file = ProjectFile.small("load-group");
        file.load().statusCode(201);

        file.with("/units/3/members", "[load-group-south]").load("\"r1\"").statusCode(200);

        given().get("/api/v1/plans/load-group/projects?unit=load-group-north")
                .then()
                .body("items.code", contains("near-2"));
        assertThat(revision("load-group", "near-1")).isEqualTo(1);
    }

    @Test
    void ofFirstLoadsAtTheSameTimeOneCreatesAndTheOthersChangeNothing() {
        ProjectFile file = ProjectFile.small("load-race");

        List<CompletableFuture<String>> loads = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> file.load().extract().<String>path("outcome")))
                .limit(4)
                .toList();

        assertThat(loads.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder("created", "unchanged", "unchanged", "unchanged");
    }
}
