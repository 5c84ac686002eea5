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
import static org.hamcrest.Matchers.startsWith;

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
    void aGroupReadsAsTheFileDefinesItAndWithWhomItStandsFor() {
        String tag = given().get("/api/v1/units/dir-all")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"r1-"))
                .body("code", equalTo("dir-all"))
                .body("name.zh", equalTo("各区政府"))
                .body("kind", equalTo("GROUP"))
                .body("members", contains("dir-north", "dir-south"))
                .body("standsFor.code", contains("dir-north", "dir-south"))
                .body("standsFor.name.zh", contains("北区政府", "南区政府"))
                .body("revision", equalTo(1))
                .body("containsKey('groups')", equalTo(false))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/api/v1/units/dir-all").then().statusCode(304);
    }

    @Test
    void anAnswerIsAnotherOneOnceAnyOfTheDirectoryIs() {
        String tag = given().get("/api/v1/units/dir-north").header("ETag");
        given().contentType("application/json")
                .body("{\"name\":{\"zh\":\"北与水\",\"en\":\"North and water\"},\"kind\":\"GROUP\","
                        + "\"members\":[\"dir-north\",\"dir-water\"]}")
                .put("/api/v1/units/dir-north-and-water");

        given().header("If-None-Match", tag)
                .get("/api/v1/units/dir-north")
                .then()
                .statusCode(200)
                .body("groups.code", contains("dir-all", "dir-north-and-water"));
    }

    @Test
    void everyDistrictBelongsToTheGroupOfAll() {
        given().get("/api/v1/units/jiangmen-all-district-governments")
                .then()
                .body("standsFor.name.zh", contains("蓬江区政府", "江海区政府", "新会区政府", "台山市政府", "开平市政府", "鹤山市政府", "恩平市政府"));
        given().get("/api/v1/units?group=jiangmen-all-district-governments&sort=region")
                .then()
                .body("items.region", contains("440703", "440704", "440705", "440781", "440783", "440784", "440785"));
        given().get("/api/v1/units?group=jiangmen-relevant-district-governments")
                .then()
                .body("items", hasSize(0));
        given().get("/api/v1/units/jiangmen-kaiping-government")
                .then()
                .body("groups.code", contains("jiangmen-all-district-governments"));
    }

    @Test
    void theUnitsOfAPlanAreThoseThatItsFileNames() {
        given().get("/api/v1/units?plan=jiangmen-2019-2030").then().body("items", hasSize(38));
        given().get("/api/v1/units?plan=dir")
                .then()
                .body("items.code", contains("dir-all", "dir-north", "dir-some", "dir-south", "dir-water"));
    }

    @Test
    void theUnitsThatAnswerForAProjectAreSingleOnes() {
        given().get("/api/v1/plans/jiangmen-2019-2030/projects/near-2/units")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("units.name.zh", contains("市自然资源局", "开平市政府", "恩平市政府"))
                .body("units.role", contains("LEAD", "PARTICIPANT", "PARTICIPANT"))
                .body("units[1].through", contains("jiangmen-relevant-district-governments"));
        given().get("/api/v1/plans/jiangmen-2019-2030/projects/near-12/units")
                .then()
                .body("parts.number", contains(1, 2, 3))
                .body("parts[2].units.name.zh", hasItem("鹤山市政府"))
                .body("parts[2].units", hasSize(9));
        given().get("/api/v1/plans/jiangmen-2019-2030/projects/near-19/units")
                .then()
                .body("units.findAll { it.undetermined }.name.zh", contains("有关市（区）政府"));
    }

    @Test
    void isATableToo() {
        String csv = given().header("Accept-Language", "en")
                .get("/api/v1/units?plan=dir&format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines().findFirst())
                .hasValue("\uFEFFCode,Name,Kind,Region,Unified social credit code,Members,Since,Ended on,Merged into,"
                        + "Revision,Document,Recorded by,Reason,Recorded at");
        assertThat(csv).contains("dir-all,All,GROUP,,,dir-north; dir-south,,,,1,");
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
                .queryParam("limit", 1000)
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
