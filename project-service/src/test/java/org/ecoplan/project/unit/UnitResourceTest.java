package org.ecoplan.project.unit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class UnitResourceTest {

    @BeforeEach
    void theFilesAreLoaded() {
        ProjectFile.small("dir").load();
        ProjectFile.real().load();
    }

    @Test
    void aUnitReadsAsTheFileDefinesIt() {
        given().get("/api/v1/units/dir-all")
                .then()
                .statusCode(200)
                .header("ETag", "\"r1\"")
                .body("code", equalTo("dir-all"))
                .body("name.zh", equalTo("各区政府"))
                .body("kind", equalTo("GROUP"))
                .body("members", contains("dir-north", "dir-south"))
                .body("revision", equalTo(1));
        given().header("If-None-Match", "\"r1\"")
                .get("/api/v1/units/dir-all")
                .then()
                .statusCode(304);
    }

    @Test
    void filtersByKindRegionAndName() {
        given().get("/api/v1/units?kind=PARTY&limit=1000")
                .then()
                .statusCode(200)
                .body("items.kind", everyItem(equalTo("PARTY")))
                .body("items.code", hasItem("jiangmen-party-school"));
        given().get("/api/v1/units?region=440783").then().body("items.code", contains("jiangmen-kaiping-government"));
        given().queryParam("q", "jiangmen WATER")
                .get("/api/v1/units")
                .then()
                .body("items.code", contains("jiangmen-water-resources-bureau"));
        given().queryParam("q", "市水利局")
                .get("/api/v1/units")
                .then()
                .body("items.code", hasItem("dir-water"))
                .body("items.code", not(hasItem("dir-north")));
        given().get("/api/v1/units?q=nobody-has-this-name").then().body("items", hasSize(0));
    }

    @Test
    void comesLabelledAndSortedByWhatIsAskedFor() {
        given().header("Accept-Language", "en")
                .queryParam("q", "水利局")
                .queryParam("fields", "code,label")
                .queryParam("sort", "-region,-code")
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("items.code", hasItem("jiangmen-water-resources-bureau"))
                .body("items.label", hasItem("Jiangmen Water Resources Bureau"))
                .body("items[0].keySet()", contains("code", "label"));
    }

    @Test
    void pagesFollowTheCodesAndMissNothing() {
        List<String> codes = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = given().queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .queryParam("limit", 7)
                    .get("/api/v1/units")
                    .jsonPath();
            codes.addAll(page.getList("items.code"));
            next = page.getString("next");
        } while (next != null);

        assertThat(codes).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(43);
    }
}
