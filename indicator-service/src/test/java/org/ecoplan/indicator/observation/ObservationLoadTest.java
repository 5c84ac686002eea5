package org.ecoplan.indicator.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.Monitored.hourly;
import static org.ecoplan.indicator.Monitored.lines;
import static org.ecoplan.indicator.Monitored.load;
import static org.ecoplan.indicator.Monitored.loadCsv;
import static org.ecoplan.indicator.Monitored.series;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.indicator.Monitored;
import org.ecoplan.indicator.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class ObservationLoadTest {

    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    Stored stored;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | [{'series':'%1$s','time':'2019-06-01T08:00:00+08:00','value':57.50},"
                        + "{'series':'%1$s','time':'2019-06-01T01:00:00Z','value':'58','flag':'S'},"
                        + "{'series':'%1$s','time':'2019-06-01T02:00:00Z','flag':'D'}]",
                "application/x-ndjson | {'series':'%1$s','time':'2019-06-01T08:00:00+08:00','value':57.50}~"
                        + "{'series':'%1$s','time':'2019-06-01T01:00:00Z','value':'58','flag':'S'}~~"
                        + "{'series':'%1$s','time':'2019-06-01T02:00:00Z','flag':'D'}",
                "text/csv | time,series,flag,value~2019-06-01T08:00:00+08:00,%1$s,,57.50~"
                        + "2019-06-01T01:00:00Z,%1$s,S,58~2019-06-01T02:00:00Z,%1$s,D,"
            })
    void takesRowsInEachFormat(String type, String body) {
        String series = hourly("format-" + type.replaceAll("[^a-z]", "-"));

        load(type, "", body.formatted(series).replace('\'', '"').replace('~', '\n'))
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("created", equalTo(3))
                .body("revised", equalTo(0))
                .body("unchanged", equalTo(0))
                .body("rejected", equalTo(0));

        assertThat(lines(series, ""))
                .containsExactly(
                        "2019-06-01T00:00:00Z,,57.50,N", "2019-06-01T01:00:00Z,,58,S", "2019-06-01T02:00:00Z,,,D");
    }

    @Test
    void theSameAgainChangesNothing() {
        String series = hourly("repeated");
        String[] rows = {series + ",2019-01-01T00:00:00Z,10.0,N", series + ",2019-01-01T01:00:00Z,11.0,N"};
        loadCsv(rows).statusCode(200).body("created", equalTo(2));

        loadCsv(rows)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("revised", equalTo(0))
                .body("unchanged", equalTo(2));

        assertThat(corrections(series)).isZero();
    }

    @Test
    void lateCorrectedAndRepeatedRowsInOneBatchAreToldApart() {
        String series = hourly("mixed");
        loadCsv(
                        series + ",2019-01-01T00:00:00Z,10.0,N",
                        series + ",2019-01-01T02:00:00Z,12.0,N",
                        series + ",2019-01-01T03:00:00Z,13.0,N")
                .statusCode(200);

        loadCsv(
                        series + ",2019-01-01T00:00:00Z,10.0,N",
                        series + ",2019-01-01T01:00:00Z,11.0,N",
                        series + ",2019-01-01T02:00:00Z,12.00,N",
                        series + ",2019-01-01T03:00:00Z,,C")
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("created", equalTo(1))
                .body("revised", equalTo(2));

        assertThat(lines(series, ""))
                .containsExactly(
                        "2019-01-01T00:00:00Z,,10.0,N",
                        "2019-01-01T01:00:00Z,,11.0,N",
                        "2019-01-01T02:00:00Z,,12.00,N",
                        "2019-01-01T03:00:00Z,,,C");
        given().get("/api/v1/series/mixed/observations/corrections")
                .then()
                .statusCode(200)
                .body("items.time", contains("2019-01-01T02:00:00Z", "2019-01-01T03:00:00Z"))
                .body("items.flag", contains("N", "N"))
                .body("items.value.collect { it as String }", contains("12.0", "13.0"))
                .body("next", nullValue());
        given().get("/api/v1/series/mixed/observations/corrections?from=2019-01-01T02:30:00Z")
                .then()
                .body("items.time", contains("2019-01-01T03:00:00Z"));
    }

    @ParameterizedTest(name = "{0} stays {1}")
    @CsvSource({
        "80.80,80.80",
        "80.8,80.8",
        "0.00,0.00",
        "-0.5,-0.5",
        "1E+1,10",
        "5e-7,0.0000005",
        "100,100",
        "10000,10000",
        "-9999.99995,-9999.99995",
        "0.00010000,0.00010000",
        "1e-30,0.000000000000000000000000000001",
        "123456789012345678901234567.890,123456789012345678901234567.890",
        "900719925474099.3,900719925474099.3",
        "-100000000.0000,-100000000.0000",
        "1e30,1000000000000000000000000000000",
        "0e-5,0.00000"
    })
    void keepsTheDigitsThatAValueCameWith(String sent, String kept) {
        String series = hourly("digits-" + Integer.toHexString(sent.hashCode() & 0xffff));

        loadCsv(series + ",2019-01-01T00:00:00Z," + sent + ",").statusCode(200);

        assertThat(lines(series, "")).containsExactly("2019-01-01T00:00:00Z,," + kept + ",N");
        assertThat(given().get("/api/v1/series/" + series + "/observations").asString())
                .isEqualTo("{\"items\":[{\"time\":\"2019-01-01T00:00:00Z\",\"value\":%s,\"flag\":\"N\"}]}"
                        .formatted(kept));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-series,2019-01-01T00:00:00Z,1,N   | series | unknown-series",
                ",2019-01-01T00:00:00Z,1,N                 | series | missing",
                "bad-rows,,1,N                             | time   | missing",
                "bad-rows,2019-01-01T00:00:00Z,,           | value  | missing",
                "bad-rows,2019-01-01T00:00:00Z,,S          | value  | missing",
                "bad-rows,2019-01-01T00:00:00Z,NaN,N       | value  | wrong-format",
                "bad-rows,2019-01-01T00:00:00Z,1 000,N     | value  | wrong-format",
                "bad-rows,2019-01-01T00:00:00Z,1,X         | flag   | wrong-format",
                "bad-rows,2019-01-01T00:00:00Z,1,n         | flag   | wrong-format",
                "bad-rows,2019-01-01T00:00:00Z,1,NORMAL    | flag   | wrong-format",
                "bad-rows,2019-01-01T00:00:00,1,N          | time   | wrong-format",
                "bad-rows,2019-02-29T00:00:00Z,1,N         | time   | wrong-format",
                "bad-rows,2019-01-01 00:00:00Z,1,N         | time   | wrong-format",
                "bad-rows,1556668800,1,N                   | time   | wrong-format",
                "bad-rows,2019-01,1,N                      | time   | not-a-moment",
                "bad-rows,1989-12-31T15:59:59Z,1,N         | time   | too-early",
                "bad-rows,0001-01-01T00:00:00Z,1,N         | time   | too-early",
                "bad-rows,2999-01-01T00:00:00Z,1,N         | time   | in-the-future",
                "bad-months,2019-01-15,1,N                 | time   | not-a-period",
                "bad-months,2019,1,N                       | time   | not-a-period",
                "bad-months,2019-Q1,1,N                    | time   | not-a-period",
                "bad-months,2019-01-01T00:00:00Z,1,N       | time   | not-a-period",
                "bad-months,2019-13,1,N                    | time   | wrong-format",
                "bad-rows,2019-01-01T00:00:00Z,1           | ''     | wrong-columns"
            })
    void refusesARowThatCannotBeAccepted(String row, String field, String code) {
        hourly("bad-rows");
        series("bad-months", "testedAir", "990000", "P1M");

        loadCsv("bad-rows,2019-05-01T00:00:00Z,1,N", row)
                .statusCode(422)
                .body("type", equalTo("urn:ecoplan:problem:rows-refused"))
                .body("rejected", equalTo(1))
                .body("errors", hasSize(1))
                .body("errors[0].index", equalTo(1))
                .body("errors[0].line", equalTo(3))
                .body("errors[0].field", field.isEmpty() ? nullValue() : equalTo(field))
                .body("errors[0].code", equalTo(code));

        assertThat(lines("bad-rows", "")).isEmpty();
        assertThat(lines("bad-months", "")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'series':7,'time':'2019-01-01T00:00:00Z','value':1} | series | wrong-type",
                "{'series':{},'time':'2019-01-01T00:00:00Z','value':1} | series | wrong-type",
                "{'series':'bad-json','time':2019,'value':1} | time | wrong-type",
                "{'series':'bad-json','time':'today','value':1} | time | wrong-format",
                "{'series':'bad-json','time':null,'value':1} | time | missing",
                "{'series':'bad-json','time':'2019-01-01T00:00:00Z','value':true} | value | wrong-type",
                "{'series':'bad-json','time':'2019-01-01T00:00:00Z','value':[1]} | value | wrong-type",
                "{'series':'bad-json','time':'2019-01-01T00:00:00Z','value':'much'} | value | wrong-format",
                "{'series':'bad-json','time':'2019-01-01T00:00:00Z','value':1,'flag':78} | flag | wrong-type",
                "{'series':'bad-json','time':'2019-01-01T00:00:00Z','value':1,'flag':'Z'} | flag | wrong-format",
                "{'series':'bad-json','time':'2019-01-01T00:00:00Z','value':1,'colour':'red'} | colour | unknown-member",
                "{'series':'bad-json','time':'2019-01-01T00:00:00Z','value':1,'value':2} | value | not-readable",
                "{'series':'bad-json','time':'2019-01-01T00:00:00Z','value':1 | value | not-readable",
                "['bad-json','2019-01-01T00:00:00Z',1] | '' | wrong-type",
                "null | '' | missing"
            })
    void refusesALineThatIsNoRow(String line, String field, String code) {
        hourly("bad-json");

        load(
                        NDJSON,
                        "",
                        "{\"series\":\"bad-json\",\"time\":\"2019-05-01T00:00:00Z\",\"value\":1}\n"
                                + line.replace('\'', '"') + "\n")
                .statusCode(422)
                .body("rejected", equalTo(1))
                .body("errors[0].index", equalTo(1))
                .body("errors[0].field", field.isEmpty() ? nullValue() : equalTo(field))
                .body("errors[0].code", equalTo(code));

        assertThat(lines("bad-json", "")).isEmpty();
    }

    @Test
    void namesEveryFaultOfARow() {
        loadCsv("nowhere,2999-01-01T00:00:00Z,,N")
                .statusCode(422)
                .body("errors.code", contains("missing", "in-the-future", "unknown-series"));
    }

    @Test
    void whatIsObservedNowIsTakenAndWhatComesLaterIsNot() {
        String series = hourly("now");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        loadCsv(series + "," + now + ",1,N").statusCode(200).body("created", equalTo(1));
        loadCsv(series + "," + now.plus(1, ChronoUnit.HOURS) + ",1,N").statusCode(422);
    }

    @ParameterizedTest(name = "{0}: {1} begins {2}")
    @CsvSource({
        "P1D, 2019-06-01, 2019-05-31T16:00:00Z, 2019-06-01",
        "P1D, 2019-06-01T00:00:00+08:00, 2019-05-31T16:00:00Z, 2019-06-01",
        "P1M, 2019-06, 2019-05-31T16:00:00Z, 2019-06",
        "P3M, 2019-Q2, 2019-03-31T16:00:00Z, 2019-Q2",
        "P1Y, 2019, 2018-12-31T16:00:00Z, 2019",
        "P1Y, 1990, 1989-12-31T16:00:00Z, 1990",
        "P1Y, 2018-12-31T16:00:00Z, 2018-12-31T16:00:00Z, 2019"
    })
    void aPeriodStandsForItsStartInTheCity(String step, String sent, String time, String period) {
        String series = series("periods-" + step.toLowerCase(), "testedYield", "990000", step);

        loadCsv(series + "," + sent + ",3,N").statusCode(200);

        assertThat(lines(series, "?from=" + period + "&to=" + period)).containsExactly(time + "," + period + ",3,N");
    }

    @ParameterizedTest(name = "batch{0}")
    @ValueSource(strings = {"", "?dryRun=true"})
    void twoRowsOfOneKeyAreBothRefusedAndNameEachOther(String query) {
        String series = hourly("twice");

        load(Monitored.CSV, query, """
                        series,time,value,flag
                        twice,2019-01-01T00:00:00Z,1,N
                        twice,2019-01-01T01:00:00Z,2,N
                        twice,2019-01-01T08:00:00+08:00,1,N
                        """)
                .statusCode(422)
                .body("rejected", equalTo(2))
                .body("errors.index", contains(0, 2))
                .body("errors.line", contains(2, 4))
                .body("errors.code", contains("twice", "twice"))
                .body("errors[0].message", containsString("index 2"))
                .body("errors[1].message", containsString("index 0"));

        assertThat(lines(series, "")).isEmpty();
    }

    @Test
    void aPartialLoadStoresWhatIsLeft() {
        String series = hourly("partial");
        loadCsv("partial,2019-01-01T01:00:00Z,2,N").statusCode(200);

        load(Monitored.CSV, "?mode=partial", """
                        series,time,value,flag
                        partial,2019-01-01T00:00:00Z,1,N
                        partial,2019-01-01T01:00:00Z,2.5,N
                        partial,2019-01-01T00:00:00Z,3,N
                        partial,2019-01-01T02:00:00Z,4,N
                        nowhere,2019-01-01T02:00:00Z,4,N
                        """)
                .statusCode(200)
                .body("rows", equalTo(5))
                .body("rejected", equalTo(3))
                .body("created", equalTo(1))
                .body("revised", equalTo(1));

        assertThat(lines(series, "")).containsExactly("2019-01-01T01:00:00Z,,2.5,N", "2019-01-01T02:00:00Z,,4,N");
    }

    @Test
    void rejectedRowsCanBeSentAgain() {
        hourly("mended");
        String rejected = load(Monitored.CSV, "?mode=partial", """
                        series,time,value,flag
                        mended,2019-01-01T00:00:00Z,1.50,S
                        mended,2019-01-01T00:00:00Z,2,N
                        """)
                .statusCode(200)
                .extract()
                .path("rejectedRows");
        String rows = given().get(rejected).then().statusCode(200).extract().asString();
        assertThat(rows.lines().skip(1))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("mended,2019-01-01T00:00:00Z,1.50,S,0,2,time,twice,"),
                        second -> assertThat(second).startsWith("mended,2019-01-01T00:00:00Z,2,N,1,3,time,twice,"));

        String mended = rows.lines().limit(2).collect(Collectors.joining("\n"));
        load(Monitored.CSV, "", mended).statusCode(200).body("created", equalTo(1));
    }

    @Test
    void aRehearsalSaysWhatWouldHappenAndStoresNothing() {
        String series = hourly("rehearsed");
        loadCsv(series + ",2019-01-01T00:00:00Z,1,N", series + ",2019-01-01T01:00:00Z,2,N")
                .statusCode(200);
        String rows = """
                series,time,value,flag
                rehearsed,2019-01-01T00:00:00Z,1,N
                rehearsed,2019-01-01T01:00:00Z,2,D
                rehearsed,2019-01-01T02:00:00Z,3,N
                """;

        load(Monitored.CSV, "?dryRun=true", rows)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("revised", equalTo(1))
                .body("unchanged", equalTo(1));

        assertThat(lines(series, "")).containsExactly("2019-01-01T00:00:00Z,,1,N", "2019-01-01T01:00:00Z,,2,N");
        assertThat(corrections(series)).isZero();
        load(Monitored.CSV, "", rows)
                .body("created", equalTo(1))
                .body("revised", equalTo(1))
                .body("unchanged", equalTo(1));
    }

    @Test
    void moreRowsThanAreKeptInMemoryComeToTheSame() {
        String series = hourly("many");
        String rows = rows(series, 45_000, "N");
        load(Monitored.CSV, "", rows).statusCode(200).body("created", equalTo(45_000));

        load(Monitored.CSV, "", rows(series, 45_001, "S"))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("revised", equalTo(45_000));
        load(Monitored.CSV, "", rows(series, 45_001, "S")).body("unchanged", equalTo(45_001));

        assertThat(lines(series, "")).hasSize(45_001).allMatch(line -> line.endsWith(",S"));
        assertThat(corrections(series)).isEqualTo(45_000);
    }

    @Test
    void aJobComesToTheSame() {
        String series = hourly("job");

        String load = given().contentType("text/csv; charset=UTF-8")
                .header("Prefer", "respond-async")
                .body(rows(series, 100, "N"))
                .post(Monitored.BATCH)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        await().until(() -> given().get(load).path("state").equals("SUCCEEDED"));
        given().get(load).then().body("result.created", equalTo(100));
        assertThat(lines(series, "")).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, NDJSON, Monitored.CSV})
    void noRowsAreNoFault(String type) {
        load(type, "", type.equals(JSON) ? "[]" : type.equals(NDJSON) ? "\n" : "series,time,value\n")
                .statusCode(200)
                .body("rows", equalTo(0))
                .body("created", equalTo(0));
    }

    private static String rows(String series, int count, String flag) {
        Instant start = Instant.parse("2014-01-01T00:00:00Z");
        return IntStream.range(0, count)
                .mapToObj(i -> series + "," + start.plus(i, ChronoUnit.HOURS) + "," + i + "." + i % 10 + "," + flag)
                .collect(Collectors.joining("\n", "series,time,value,flag\n", "\n"));
    }

    private int corrections(String series) {
        return Integer.parseInt(stored.texts(
                        "select count(*)::text from observation_correction c join series s on s.id = c.series"
                                + " where s.code = ?",
                        series)
                .get(0));
    }
}
