package org.ecoplan.project.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class ListProjectsTest {

    @BeforeEach
    void theFilesAreLoaded() {
        ProjectFile.small("list").load();
        ProjectFile.real().load();
        given().contentType("application/json")
                .body("{\"status\":\"IN_PROGRESS\"}")
                .post("/api/v1/plans/list/projects/far-1/status");
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @MethodSource
    void aFilter(Map<String, String> filter, List<String> codes) {
        List<String> found = given().queryParams(filter)
                .get("/api/v1/plans/list/projects")
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");

        assertThat(found).isEqualTo(codes);
    }

    static Stream<Arguments> aFilter() {
        return Stream.of(
                finds(Map.of(), "near-1", "near-2", "far-1"),
                finds(Map.of("unit", "list-water"), "near-1", "near-2"),
                finds(Map.of("unit", "list-all"), "near-1"),
                finds(Map.of("unit", "list-water", "role", "participant")),
                finds(Map.of("unit", "list-south", "role", "lead"), "near-2", "far-1"),
                finds(Map.of("unit", "list-some", "role", "participant"), "near-2"),
                finds(Map.of("unit", "list-north"), "near-1", "near-2"),
                finds(Map.of("unit", "list-south"), "near-1", "near-2", "far-1"),
                finds(Map.of("task", "parks"), "near-1", "far-1"),
                finds(Map.of("action", "space"), "near-1", "near-2", "far-1"),
                finds(Map.of("term", "FAR"), "far-1"),
                finds(Map.of("status", "IN_PROGRESS"), "far-1"),
                finds(Map.of("status", "NOT_STARTED"), "near-1", "near-2"),
                finds(Map.of("year", "2018")),
                finds(Map.of("year", "2020"), "near-1", "near-2"),
                finds(Map.of("year", "2022"), "near-2", "far-1"),
                finds(Map.of("q", "PARK"), "near-1", "far-1"),
                finds(Map.of("q", "公园"), "near-1", "far-1"),
                finds(Map.of("q", "黑臭"), "near-2"),
                finds(Map.of("q", "100%"), "near-2"),
                finds(Map.of("q", "1_0")),
                finds(Map.of("q", "' or 1=1 --")),
                finds(Map.of("task", "parks", "year", "2021"), "far-1"));
    }

    private static Arguments finds(Map<String, String> filter, String... codes) {
        return Arguments.of(filter, List.of(codes));
    }

    @Test
    void everyDistrictTakesPartInWhatItsGroupTakesPartIn() {
        String projects = "/api/v1/plans/jiangmen-2019-2030/projects";

        // near-2 names Kaiping as one of "those concerned", near-1 all districts
        given().get(projects + "?unit=jiangmen-kaiping-government")
                .then()
                .body("items.code", hasItems("near-1", "near-2"));
        given().get(projects + "?unit=jiangmen-heshan-government")
                .then()
                .body("items.code", hasItems("near-1"))
                .body("items.code", not(hasItems("near-2")));
    }

    @Test
    void pagesFollowTheFilesOrderAndMissNothing() {
        List<String> codes = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = given().queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .queryParam("limit", 30)
                    .get("/api/v1/plans/jiangmen-2019-2030/projects")
                    .jsonPath();
            codes.addAll(page.getList("items.code"));
            next = page.getString("next");
        } while (next != null);

        assertThat(codes)
                .hasSize(70)
                .doesNotHaveDuplicates()
                .startsWith("near-1", "near-2")
                .endsWith("far-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-position",
                "task",
                "-task",
                "years.to,-task",
                "-years.to",
                "statusSince",
                "-statusSince",
                "code",
                "-action,lead.code",
                "status,-years.from",
                "startedOn",
                "-completedOn",
                "progress.percent",
                "-progress.percent,code"
            })
    void pagesAddUpToTheWholeInEachOrder(String sort) {
        for (String plan : List.of("list", "jiangmen-2019-2030")) {
            String projects = "/api/v1/plans/" + plan + "/projects?fields=code&sort=" + sort;
            List<String> whole = given().get(projects + "&limit=100").path("items.code");
            List<String> codes = new ArrayList<>();
            String next = projects + "&limit=2";
            while (next != null) {
                var page = given().urlEncodingEnabled(false)
                        .get(next)
                        .then()
                        .statusCode(200)
                        .extract();
                codes.addAll(page.path("items.code"));
                String link = page.header("Link");
                next = link == null ? null : link.substring(1, link.indexOf('>'));
            }
            assertThat(codes).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void whatHasNoDayOfItsStatusComesLast() {
        given().get("/api/v1/plans/list/projects?sort=statusSince")
                .then()
                .body("items.code", contains("far-1", "near-1", "near-2"));
        given().get("/api/v1/plans/list/projects?sort=-statusSince")
                .then()
                .body("items.code", contains("near-2", "near-1", "far-1"));
    }

    @Test
    void oneProjectHasItsDefinitionItsStatusAndAnETag() {
        given().get("/api/v1/plans/list/projects/near-2")
                .then()
                .statusCode(200)
                .header("ETag", "\"r1\"")
                .body("code", equalTo("near-2"))
                .body("name.zh", equalTo("水体整治"))
                .body("units", hasSize(2))
                .body("parts[0].number", equalTo(1))
                .body("status", equalTo("NOT_STARTED"))
                .body("revision", equalTo(1))
                .body("containsKey('statusSince')", equalTo(false))
                .body("containsKey('definition')", equalTo(false));
        given().header("If-None-Match", "\"r1\"")
                .get("/api/v1/plans/list/projects/near-2")
                .then()
                .statusCode(304);
    }
}
