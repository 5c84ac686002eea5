package org.ecoplan.project.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list as it was known before. */
@QuarkusTest
@WithTestResource(Backends.class)
class FormerProjectsTest {

    private static final String LOADED = "2026-03-31T17:00:00Z";
    private static final String BEFORE = "2026-03-31T16:59:59Z";

    @BeforeEach
    void theFileIsLoaded() {
        ProjectFile.small("former").load();
    }

    private static ValidatableResponse asOf(String moment, Map<String, String> query) {
        return given().queryParam("asOf", moment)
                .queryParams(query)
                .get("/api/v1/plans/former/projects")
                .then()
                .statusCode(200);
    }

    @Test
    void nothingIsKnownBeforeTheFileIsLoaded() {
        asOf(BEFORE, Map.of()).body("items", hasSize(0));
        asOf(BEFORE, Map.of("q", "公园")).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"公园, 2", "水体, 1", "park, 2", "parks, 2", "near-1, 1", "%, 1", "市水利局, 2"})
    void whatWasSaidThenIsFoundAsItIsNow(String word, int projects) {
        asOf(LOADED, Map.of("q", word)).body("items", hasSize(projects));
        given().queryParam("q", word)
                .get("/api/v1/plans/former/projects")
                .then()
                .body("items", hasSize(projects));
    }

    @Test
    void howLateItWasIsNotTold() {
        asOf(LOADED, Map.of("unit", "former-south", "role", "lead"))
                .body("items.code", contains("near-2", "far-1"))
                .body("items[0].containsKey('lateness')", equalTo(false))
                .body("items[0].statusName.zh", equalTo("未开工"));
    }
}
