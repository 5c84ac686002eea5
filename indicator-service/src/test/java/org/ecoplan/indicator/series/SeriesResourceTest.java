package org.ecoplan.indicator.series;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.ecoplan.indicator.Monitored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Backends.class)
class SeriesResourceTest {

    private static final String SERIES = "/api/v1/series/";

    @Test
    void aFirstDefinitionCreatesIt() {
        define("created", Monitored.definition("aqi", "440700", "PT60M"))
                .statusCode(201)
                .header("Location", endsWith(SERIES + "created"))
                .header("ETag", "\"r1\"")
                .body("step", equalTo("PT1H"));

        given().get(SERIES + "created")
                .then()
                .statusCode(200)
                .header("ETag", "\"r1\"")
                .body("code", equalTo("created"))
                .body("variable", equalTo("aqi"))
                .body("region", equalTo("440700"))
                .body("station", equalTo("S1"))
                .body("unit.zh", equalTo("微克每立方米"))
                .body("name.en", equalTo("Sample"))
                .body("definedAt", notNullValue());
    }

    @Test
    void theSameAgainChangesNothing() {
        define("same", Monitored.definition("aqi", "440700", "P1D")).statusCode(201);

        define("same", Monitored.definition("aqi", "440700", "P1D"))
                .statusCode(200)
                .header("ETag", "\"r1\"");
    }

    @Test
    void aChangeSaysWhatItIsBasedOn() {
        define("changed", Monitored.definition("aqi", "440700", "P1D")).statusCode(201);
        String other = Monitored.definition("aqi", "440700", "P1D").replace("Sample", "Another");

        define("changed", other).statusCode(428);
        change("changed", "\"r7\"", other).statusCode(412);
        change("changed", "\"r1\"", other)
                .statusCode(200)
                .header("ETag", "\"r2\"")
                .body("name.en", equalTo("Another"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"no2, 440700, PT1H", "aqi, 440703, PT1H", "aqi, 440700, P1D"})
    void withoutObservationsItMayComeToMeanSomethingElse(String variable, String region, String step) {
        String code = "unused-" + variable + region + step.toLowerCase();
        define(code, Monitored.definition("aqi", "440700", "PT1H")).statusCode(201);

        change(code, "*", Monitored.definition(variable, region, step))
                .statusCode(200)
                .header("ETag", "\"r2\"");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"no2, 440700, PT1H", "aqi, 440703, PT1H", "aqi, 440700, P1D"})
    void withObservationsItMayNot(String variable, String region, String step) {
        String code = "used-" + variable + region + step.toLowerCase();
        define(code, Monitored.definition("aqi", "440700", "PT1H")).statusCode(201);
        Monitored.loadCsv(code + ",2019-01-01T00:00:00Z,1,N").statusCode(200);

        change(code, "*", Monitored.definition(variable, region, step))
                .statusCode(409)
                .body("type", equalTo("urn:ecoplan:problem:series-in-use"));
        change(code, "*", Monitored.definition("aqi", "440700", "PT1H").replace("Sample", "Another"))
                .statusCode(200);

        given().get(SERIES + code)
                .then()
                .header("ETag", "\"r2\"")
                .body("variable", equalTo("aqi"))
                .body("region", equalTo("440700"))
                .body("step", equalTo("PT1H"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"variable\":\"aqi\" | \"variable\":\"AQI\" | 422 | /variable | wrong-format",
                "\"variable\":\"aqi\" | \"variable\":\"a b\" | 422 | /variable | wrong-format",
                "\"variable\":\"aqi\" | \"variable\":null | 422 | /variable | missing",
                "\"region\":\"440700\" | \"region\":\"4407\" | 422 | /region | wrong-format",
                "\"station\":\"S1\" | \"station\":\"\" | 422 | /station | wrong-format",
                "\"step\":\"P1D\" | \"step\":null | 422 | /step | missing",
                "\"step\":\"P1D\" | \"step\":\"P2D\" | 400 | /step | wrong-format",
                "\"step\":\"P1D\" | \"step\":\"PT7H\" | 400 | /step | wrong-format",
                "\"step\":\"P1D\" | \"step\":\"PT-1H\" | 400 | /step | wrong-format",
                "\"step\":\"P1D\" | \"step\":\"PT0S\" | 400 | /step | wrong-format",
                "\"step\":\"P1D\" | \"step\":\"hourly\" | 400 | /step | wrong-format",
                "\"en\":\"Sample\" | \"en\":\"\" | 422 | /name/en | missing",
                "\"variable\" | \"code\":\"other\",\"variable\" | 422 | /code | other-code",
                "\"variable\" | \"colour\":\"red\",\"variable\" | 400 | /colour | unknown-member"
            })
    void refusesWhatIsNoSeries(String part, String instead, int status, String pointer, String code) {
        define("refused", Monitored.definition("aqi", "440700", "P1D").replace(part, instead))
                .statusCode(status)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));

        given().get(SERIES + "refused").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"Upper", "two--hyphens", "-first", "under_score"})
    void refusesACodeThatIsNone(String code) {
        define(code, Monitored.definition("aqi", "440700", "P1D"))
                .statusCode(422)
                .body("errors.pointer", contains("/code"));
    }

    @Test
    void manyAreCreatedAtOnceAndThoseThatAreThereStay() {
        define("many-1", Monitored.definition("aqi", "440700", "P1D")).statusCode(201);

        createMany("many-2", "many-1", "many-3")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("unchanged", equalTo(1));

        given().get(SERIES + "many-3").then().statusCode(200);
    }

    @Test
    void oneOfManyThatIsDefinedOtherwiseKeepsAllFromBeingCreated() {
        define("clash-1", Monitored.definition("no2", "440700", "P1D")).statusCode(201);

        createMany("clash-2", "clash-1")
                .statusCode(422)
                .body("errors.pointer", contains("/1"))
                .body("errors.code", contains("already-defined"));

        given().get(SERIES + "clash-2").then().statusCode(404);
    }

    @Test
    void namesEveryFaultOfMany() {
        createMany("dup", "dup", "Bad")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/1/code", "/2/code"))
                .body("errors.code", containsInAnyOrder("twice", "wrong-format"));
    }

    @Test
    void listsThemByCodeAPageAtATime() {
        for (String code : new String[] {"listed-b", "listed-a", "listed-c"}) {
            define(code, Monitored.definition("listedVariable", "990007", "P1D"))
                    .statusCode(201);
        }

        String next = given().queryParam("variable", "listedVariable")
                .queryParam("region", "990007")
                .queryParam("station", "S1")
                .queryParam("limit", 2)
                .get("/api/v1/series")
                .then()
                .statusCode(200)
                .body("items.code", contains("listed-a", "listed-b"))
                .extract()
                .path("next");
        given().queryParam("region", "990007")
                .queryParam("cursor", next)
                .get("/api/v1/series")
                .then()
                .body("items.code", contains("listed-c"))
                .body("next", nullValue());
        given().queryParam("station", "nowhere").get("/api/v1/series").then().body("items", hasSize(0));
        given().queryParam("limit", 1000).get("/api/v1/series").then().body("items.code", hasItem("listed-b"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        given().get(SERIES + "nothing").then().statusCode(404).body("errors[0].code", equalTo("unknown-series"));
    }

    private static ValidatableResponse define(String code, String definition) {
        return given().contentType("application/json")
                .body(definition)
                .put(SERIES + code)
                .then();
    }

    private static ValidatableResponse change(String code, String tag, String definition) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body(definition)
                .put(SERIES + code)
                .then();
    }

    private static ValidatableResponse createMany(String... codes) {
        StringBuilder definitions = new StringBuilder("[");
        for (String code : codes) {
            definitions
                    .append(definitions.length() == 1 ? "" : ",")
                    .append(Monitored.definition("aqi", "440700", "P1D")
                            .replaceFirst("\\{", "{\"code\":\"" + code + "\","));
        }
        return given().contentType("application/json")
                .body(definitions.append(']').toString())
                .put("/api/v1/series")
                .then();
    }
}
