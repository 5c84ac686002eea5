package org.ecoplan.indicator.observation.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecoplan.indicator.Monitored.hourly;
import static org.ecoplan.indicator.Monitored.lines;
import static org.ecoplan.indicator.Monitored.load;
import static org.ecoplan.indicator.Monitored.loadCsv;
import static org.ecoplan.indicator.Monitored.series;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.indicator.Monitored;
import org.ecoplan.indicator.observation.RealHours;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Backends.class)
class ReadingResourceTest {

    private static final String REAL = "real-pm25";
    private static final String PATH = "/api/v1/series/" + REAL + "/observations";

    @Inject
    AgroalDataSource database;

    @TestHTTPResource("/api/v1/series/broken-off/observations?format=ndjson")
    URI brokenOff;

    @BeforeEach
    void realHoursAreKnown() {
        series(REAL, "realPm25", "110000", "PT1H");
        load(Monitored.CSV, "", RealHours.asCsv(REAL)).statusCode(200);
    }

    @Test
    void givesWhatWasRecordedWithItsGaps() {
        assertThat(lines(REAL, ""))
                .hasSize(192)
                .startsWith("2015-11-22T16:00:00Z,,50,N", "2015-11-22T17:00:00Z,,40,N")
                .filteredOn(line -> line.endsWith(",,,B"))
                .hasSize(5);
    }

    @Test
    void averagesTheHoursOfADayInTheCity() {
        assertThat(lines(REAL, "?every=1d&aggregate=avg"))
                .containsExactly(
                        "2015-11-22T16:00:00Z,2015-11-23,29.8182,22",
                        "2015-11-23T16:00:00Z,2015-11-24,26.7500,24",
                        "2015-11-24T16:00:00Z,2015-11-25,55.9583,24",
                        "2015-11-25T16:00:00Z,2015-11-26,31.1304,23",
                        "2015-11-26T16:00:00Z,2015-11-27,194.8750,24",
                        "2015-11-27T16:00:00Z,2015-11-28,279.7083,24",
                        "2015-11-28T16:00:00Z,2015-11-29,251.8333,24",
                        "2015-11-29T16:00:00Z,2015-11-30,375.3636,22");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "min, 1d, '15,22 7,24 8,24 3,23 105,24 164,24 83,24 3,22'",
        "max, 1d, '55,22 63,24 110,24 139,23 324,24 380,24 383,24 619,22'",
        "sum, 1d, '656,22 642,24 1343,24 716,23 4677,24 6713,24 6044,24 8258,22'",
        "count, 1d, '22,22 24,24 24,24 23,23 24,24 24,24 24,24 22,22'",
        "avg, 1mo, '155.3422,187'",
        "avg, 1y, '155.3422,187'",
        "max, 3mo, '619,187'"
    })
    void gathersOnlyWhatCounts(String aggregate, String every, String expected) {
        assertThat(lines(REAL, "?every=" + every + "&aggregate=" + aggregate))
                .extracting(line -> line.split(",", 3)[2])
                .containsExactly(expected.split(" "));
    }

    @Test
    void gathersPartsOfADayFromMidnightOfTheCity() {
        given().queryParam("every", "6h")
                .queryParam("aggregate", "sum")
                .queryParam("to", "2015-11-23")
                .get(PATH)
                .then()
                .statusCode(200)
                .body(
                        "items.time",
                        contains(
                                "2015-11-22T16:00:00Z",
                                "2015-11-22T22:00:00Z",
                                "2015-11-23T04:00:00Z",
                                "2015-11-23T10:00:00Z"))
                .body("items.value", contains(230, 158, 186, 82))
                .body("items[0].period", nullValue());
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2015-11-24, 2015-11-24, 24",
        "2015-11, 2015-11, 192",
        "2015, 2015, 192",
        "2016, , 0",
        ", 2014, 0",
        "2015-11-24T00:00:00%2B08:00, 2015-11-24T02:00:00%2B08:00, 2",
        "2015-11-23T16:00:00Z, 2015-11-23T16:00:00Z, 0",
        "2015-11-30T23:00:00%2B08:00, , 1"
    })
    void givesWhatIsInARange(String from, String to, int count) {
        String query = (from == null ? "" : "&from=" + from) + (to == null ? "" : "&to=" + to);

        assertThat(given().urlEncodingEnabled(false)
                        .get(PATH + "?format=json" + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<Object>>path("items"))
                .hasSize(count);
    }

    @Test
    void givesOnlyTheFlagsAskedFor() {
        given().queryParam("flags", "B,D")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.flag", contains("B", "B", "B", "B", "B"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "application/json, '', application/json, {\"items\":[{\"time\":\"2015-11-22T16:00:00Z\"",
        "*/*, '', application/json, {\"items\":[{\"time\":\"2015-11-22T16:00:00Z\"",
        "application/x-ndjson, '', application/x-ndjson, {\"time\":\"2015-11-22T16:00:00Z\"",
        "text/csv, '', text/csv, 'time,period,value,flag\r\n'",
        "'application/json;q=0.1,text/csv', '', text/csv, 'time,period,value,flag\r\n'",
        "*/*, csv, text/csv, 'time,period,value,flag\r\n'",
        "application/json, ndjson, application/x-ndjson, {\"time\":\"2015-11-22T16:00:00Z\""
    })
    void answersAsAskedFor(String accept, String format, String type, String start) {
        String answer = given().accept(accept)
                .queryParams(format.isEmpty() ? Map.of() : Map.of("format", format))
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .extract()
                .asString();

        assertThat(answer).startsWith(start);
    }

    @Test
    void aLineOfNdjsonIsOneObservation() {
        String answer = given().get(PATH + "?format=ndjson&from=2015-11-23&to=2015-11-23")
                .asString();

        assertThat(answer).endsWith("}\n");
        assertThat(answer.lines())
                .hasSize(24)
                .allMatch(line -> line.matches("\\{\"time\":\"[^\"]+\",.*\"flag\":\"[NB]\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "from=yesterday, from, wrong-format",
        "from=2015-11-24T00:00:00, from, wrong-format",
        "from=2017&to=2015, to, ends-before-it-begins",
        "every=7m, every, wrong-format",
        "every=24h, every, wrong-format",
        "every=0h, every, wrong-format",
        "every=2d, every, wrong-format",
        "every=1d&aggregate=median, aggregate, wrong-format",
        "aggregate=avg, aggregate, needs-every",
        "every=1d&flags=N, flags, not-with-every",
        "flags=N.X, flags, wrong-format",
        "format=xlsx, format, wrong-format",
        "limit=5, limit, unknown-parameter"
    })
    void refusesAQuestionThatCannotBeRead(String query, String parameter, String code) {
        given().get(PATH + "?" + query)
                .then()
                .statusCode(400)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void givesTheNewestObservationWhateverItsFlag() {
        String series = hourly("latest");
        given().get("/api/v1/series/latest/observations/latest").then().statusCode(404);
        loadCsv(series + ",2019-01-01T00:00:00Z,1,N", series + ",2020-01-01T00:00:00Z,,D")
                .statusCode(200);

        given().get("/api/v1/series/latest/observations/latest")
                .then()
                .statusCode(200)
                .body("time", equalTo("2020-01-01T00:00:00Z"))
                .body("flag", equalTo("D"))
                .body("value", nullValue());
    }

    @Test
    void anAverageHasFourMoreDecimalsThanItsValuesAndIsRoundedHalfToEven() {
        String series = hourly("rounded");
        loadCsv(
                        series + ",2019-01-01T00:00:00Z,0.1,N",
                        series + ",2019-01-01T01:00:00Z,0.25,N",
                        series + ",2019-01-01T02:00:00Z,0.3,S",
                        series + ",2019-01-01T03:00:00Z,999,T",
                        series + ",2019-01-02T00:00:00Z,1000000000000,N",
                        series + ",2019-01-02T01:00:00Z,1000000000000.00001,N")
                .statusCode(200);

        assertThat(lines(series, "?every=1d"))
                .containsExactly(
                        "2018-12-31T16:00:00Z,2019-01-01,0.216667,3",
                        "2019-01-01T16:00:00Z,2019-01-02,1000000000000.000005000,2");
    }

    @Test
    void longAnswersComeWhole() {
        String series = hourly("long");
        int hours = 12_345;
        load(Monitored.CSV, "", hours(series, hours)).statusCode(200);

        assertThat(lines(series, "")).hasSize(hours).doesNotHaveDuplicates().isSorted();
        assertThat(lines(series, "?every=1h&aggregate=count")).hasSize(hours).doesNotHaveDuplicates();
        assertThat(lines(series, "?every=1m&aggregate=count")).hasSize(hours).doesNotHaveDuplicates();
        assertThat(given().get("/api/v1/series/long/observations").<List<Object>>path("items"))
                .hasSize(hours);
    }

    @Test
    void anAnswerThatCannotBeEndedBreaksOff() throws Exception {
        String series = hourly("broken-off");
        load(Monitored.CSV, "", hours(series, 200_000)).statusCode(200);
        HttpRequest request = HttpRequest.newBuilder(brokenOff).build();

        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        execute("alter table observation rename to observation_away");
        try (InputStream body = answer.body()) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        } finally {
            execute("alter table observation_away rename to observation");
        }
    }

    private static String hours(String series, int count) {
        Instant start = Instant.parse("1995-01-01T00:00:00Z");
        return IntStream.range(0, count)
                .mapToObj(i -> series + "," + start.plusSeconds(3600L * i) + "," + i % 100 + ".5,N")
                .collect(Collectors.joining("\n", "series,time,value,flag\n", "\n"));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
