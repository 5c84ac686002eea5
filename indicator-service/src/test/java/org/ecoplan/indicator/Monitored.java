package org.ecoplan.indicator;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Series and observations as a station's program sends them. */
public final class Monitored {

    public static final String BATCH = "/api/v1/observations/batch";
    public static final String CSV = "text/csv";

    private Monitored() {}

    /** A series, created if it is not there yet. */
    public static String series(String code, String variable, String region, String step) {
        given().contentType("application/json")
                .body(definition(variable, region, step))
                .put("/api/v1/series/" + code)
                .then()
                .statusCode(anyOf(is(200), is(201)));
        return code;
    }

    public static String hourly(String code) {
        return series(code, "testedAir", "990000", "PT1H");
    }

    public static String definition(String variable, String region, String step) {
        return """
                {"variable":"%s","region":"%s","step":"%s","station":"S1","unit":{"zh":"微克每立方米","en":"µg/m³"},
                 "name":{"zh":"样例","en":"Sample"}}""".formatted(variable, region, step);
    }

    public static ValidatableResponse loadCsv(String... rows) {
        return load(CSV, "", "series,time,value,flag\n" + String.join("\n", rows) + "\n");
    }

    /** @param query such as {@code ?mode=partial} */
    public static ValidatableResponse load(String type, String query, String body) {
        return given().contentType(type)
                .body(body.getBytes(UTF_8))
                .post(BATCH + query)
                .then();
    }

    /** The observations as lines of CSV, without the header. */
    public static List<String> lines(String series, String query) {
        List<String> lines = given().accept(CSV)
                .get("/api/v1/series/" + series + "/observations" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        return lines.subList(1, lines.size());
    }
}
