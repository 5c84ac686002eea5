package org.ecoplan.indicator.measurement;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.indicator.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class LoadMeasurementsTest {

    private static final String PLAN = "loaded-in-bulk";
    private static final String MEASUREMENTS = "/api/v1/plans/" + PLAN + "/measurements";

    private static final String BAD_ROWS = """
            subIndicator,region,period,value,stage
            1.1,990000,2021-01,80.80,
            1.1,990000,2021-02,101,
            1.3,990009,2021-02,5,
            1.1,990000,2021-13,5,
            1.2,990000,2021-03,,finished
            """;

    @Inject
    Stored stored;

    @BeforeEach
    void thePlanIsLoaded() {
        SamplePlan.named(PLAN).load().statusCode(anyOf(is(200), is(201)));
    }

    @Test
    void saysHowManyRowsWereNewCorrectionsAndKnown() {
        csv("1.1,990000,2020-01,80.80\n1.1,990000,2020-02,5\n1.1,990000,2020-03,6\n", "")
                .statusCode(200)
                .body("created", equalTo(3))
                .body("mode", equalTo("atomic"))
                .body("errors", empty())
                .body("rejectedRows", nullValue());

        csv("1.1,990000,2020-01,80.8\n1.1,990000,2020-02,5\n1.1,990000,2020-04,7\n", "")
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("created", equalTo(1))
                .body("revised", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(0));

        assertThat(revisions("1.1-990000-2020-01")).contains("\"value\":80.80,", "\"value\":80.8,");
        given().get(MEASUREMENTS + "/1.1-990000-2020-02/revisions").then().body("items.revision", contains(1));
    }

    @Test
    void everyFactOfARowIsKept() {
        String row = """
                {"subIndicator":"1.1","region":"990001","period":"2020","value":80.80,"rank":3,"status":"PROVISIONAL",\
                "sourceUnit":"environment","evidence":{"link":"https://example.org/a","sha256":"%s"},"note":"注\\t\\\\N",\
                "recordedBy":"统计局","reason":"年报"}""".formatted("ab".repeat(32));

        load("application/x-ndjson", row, "").statusCode(200).body("created", equalTo(1));

        given().get(MEASUREMENTS + "/1.1-990001-2020")
                .then()
                .body("rank", equalTo(3))
                .body("status", equalTo("PROVISIONAL"))
                .body("sourceUnit", equalTo("environment"))
                .body("evidence.link", equalTo("https://example.org/a"))
                .body("evidence.sha256", equalTo("ab".repeat(32)))
                .body("note", equalTo("注\t\\N"))
                .body("recordedBy", equalTo("统计局"))
                .body("reason", equalTo("年报"));
        load("application/json", "[" + row + "]", "").statusCode(200).body("unchanged", equalTo(1));
    }

    @Test
    void anAtomicLoadNamesEveryBadRowAndStoresNone() {
        stored.untilOutboxIsEmpty();
        Map<String, String> before = stored.counts();

        ValidatableResponse refused = load("text/csv", BAD_ROWS, "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecoplan:problem:rows-refused"))
                .body("detail", equalTo("4 of 5 rows cannot be accepted; nothing was stored"))
                .body("rows", equalTo(5))
                .body("created", equalTo(0))
                .body("rejected", equalTo(4));

        refused.body("errors.index", contains(1, 2, 2, 3, 4))
                .body("errors.line", contains(3, 4, 4, 5, 6))
                .body("errors.field", contains("value", "region", "subIndicator", "period", "stage"))
                .body(
                        "errors.code",
                        contains(
                                "out-of-bounds",
                                "unknown-region",
                                "unknown-sub-indicator",
                                "wrong-format",
                                "unknown-stage"))
                .body("errors[0].rejected", equalTo("101"))
                .body("errors[0].message", equalTo("this value cannot be more than 100"));
        assertThat(stored.counts()).isEqualTo(before);
    }

    @Test
    void aPartialLoadStoresTheGoodRowsAndTheOthersCanBeMendedAndSentAgain() {
        String rejectedRows = load("text/csv", BAD_ROWS.replace("2021", "2022"), "?mode=partial")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(4))
                .body("errors.index", contains(1, 2, 2, 3, 4))
                .extract()
                .path("rejectedRows");

        String table = given().get(rejectedRows)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("rejected-rows.csv"))
                .extract()
                .asString();
        assertThat(table).contains("this value cannot be more than 100").hasLineCount(5);
        String mended = table.replace(",101,", ",100,")
                .replace("1.3,990009", "1.1,990001")
                .replace("2022-13", "2022-12")
                .replace("finished", "done");
        load("text/csv", mended, "").statusCode(200).body("created", equalTo(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void aRehearsalSaysTheSameAndStoresNothing(String mode) {
        String rows = "subIndicator,region,period,value\n1.1,990000,2023-01,1\n1.1,990000,2019,80.5\n"
                + "1.1,990000,2023-02,2\n1.1,990000,2023-02,3\n";
        String good = rows.lines().limit(3).collect(Collectors.joining("\n"));
        stored.untilOutboxIsEmpty();
        Map<String, String> before = stored.counts();

        load("text/csv", good, "?dryRun=true&mode=" + mode)
                .statusCode(200)
                .body("dryRun", is(true))
                .body("created", equalTo(1))
                .body("revised", equalTo(1));
        load("text/csv", rows, "?dryRun=true&mode=" + mode)
                .statusCode(mode.equals("atomic") ? 422 : 200)
                .body("rejected", equalTo(2));

        assertThat(stored.counts()).isEqualTo(before);
    }

    @Test
    void twoRowsOfOneKeyAreBothRefusedByIndex() {
        csv("1.1,990000,2024-01,1\n1.1,990000,2024-02,1\n1.1,990000,2024-01,1\n", "")
                .statusCode(422)
                .body("errors.index", contains(0, 2))
                .body("errors.code", contains("same-key-twice", "same-key-twice"))
                .body("errors[0].message", containsString("row 2 "))
                .body("errors[1].message", containsString("row 0 "));

        csv("1.1,990000,2024-01,1\n1.1,990000,2024-02,1\n1.1,990000,2024-01,1\n", "?mode=partial")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(2));
    }

    @Test
    void readsTheCharsetThatSpreadsheetsInChinaWrite() {
        given().contentType("text/csv; charset=GB18030")
                .body("subIndicator,region,period,value,note\n1.1,990001,2021,5,优良天数\n"
                        .getBytes(Charset.forName("GB18030")))
                .post(MEASUREMENTS + "/batch")
                .then()
                .statusCode(200);

        given().get(MEASUREMENTS + "/1.1-990001-2021").then().body("note", equalTo("优良天数"));
    }

    @Test
    void aLoadIsToldInEventsOfManyMeasurements() {
        stored.untilOutboxIsEmpty();
        long before = events();
        String rows = IntStream.range(0, 2_500)
                .mapToObj(i ->
                        "1.1,990001,%s,%d%n".formatted(LocalDate.of(2018, 1, 1).plusDays(i), i % 100))
                .collect(Collectors.joining());

        csv(rows, "").statusCode(200).body("created", equalTo(2_500));

        stored.untilOutboxIsEmpty();
        assertThat(events() - before).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, 'subIndicator,region,period,value,extra', 400",
        "text/csv, '', 400",
        "application/json, '{}', 400",
        "application/json, '[{}', 400",
        "application/json, '[]', 200",
        "application/x-ndjson, '', 200",
        "application/xml, '<a/>', 415",
        "text/csv; charset=klingon, 'subIndicator', 400"
    })
    void aBodyIsOneOfTheThreeFormats(String type, String body, int status) {
        load(type, body, "").statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?mode=some", "?dryRun=yes", "?mode=", "?atomic=true", "?dryRun=true&dryRun=true"})
    void refusesWhatItDoesNotKnow(String query) {
        csv("1.1,990000,2025-01,1\n", query).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void anUnknownPlanHasNoMeasurements() {
        given().contentType("text/csv")
                .body("subIndicator\n")
                .post("/api/v1/plans/nowhere/measurements/batch")
                .then()
                .statusCode(404);
    }

    private long events() {
        return Long.parseLong(stored.counts().get("events"));
    }

    private static String revisions(String id) {
        return given().get(MEASUREMENTS + "/" + id + "/revisions").asString();
    }

    private static ValidatableResponse csv(String rows, String query) {
        return load("text/csv", "subIndicator,region,period,value\n" + rows, query);
    }

    private static ValidatableResponse load(String type, String rows, String query) {
        return given().contentType(type)
                .body(rows.getBytes(UTF_8))
                .post(MEASUREMENTS + "/batch" + query)
                .then();
    }
}
