package org.ecoplan.indicator.listing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that comes from the database slice by slice. */
@QuarkusTest
@WithTestResource(Backends.class)
class LongListTest {

    @TestHTTPResource("/test/numbers")
    URI numbers;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"id", "-id", "remainder", "-remainder", "remainder,-id", "-remainder,id"})
    void itsPagesAddUpToTheWholeInEachOrder(String sort) {
        List<Long> collected = new ArrayList<>();
        String path = "/test/numbers?count=40&limit=9&sort=" + sort;
        while (path != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            collected.addAll(page.body().jsonPath().getList("items.id", Long.class));
            String link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf(">; rel=\"next\""));
        }

        List<Long> whole = given().queryParam("count", 40)
                .queryParam("sort", sort)
                .get("/test/numbers")
                .body()
                .jsonPath()
                .getList("items.id", Long.class);
        assertThat(collected).hasSize(40).isEqualTo(whole);
    }

    @Test
    void aTableHasAllRowsAndNeutralisesWhatLooksLikeAFormula() throws Exception {
        String[] lines = get("format=csv&count=2500&fields=id,text", BodyHandlers.ofString())
                .body()
                .split("\r\n");

        assertThat(lines).hasSize(2501);
        assertThat(lines[0]).isEqualTo("\uFEFF数,text");
        assertThat(lines[2500]).isEqualTo("2500,'=2500");
    }

    @Test
    void aTableWithALimitHasSoManyRowsAndALinkToTheNext() throws Exception {
        HttpResponse<String> answer = get("format=csv&count=2500&limit=2", BodyHandlers.ofString());

        assertThat(answer.body().split("\r\n")).hasSize(3);
        assertThat(answer.headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link)
                        .startsWith("</test/numbers?format=csv&count=2500&limit=2&cursor=")
                        .endsWith(">; rel=\"next\""));
    }

    @Test
    void anExcelTableHasAllRowsAsNumbersAndTexts() throws Exception {
        byte[] body = get("format=xlsx&count=2500", BodyHandlers.ofByteArray()).body();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2501);
            assertThat(rows.get(2500).getCellAsNumber(0))
                    .hasValueSatisfying(id -> assertThat(id).isEqualByComparingTo("2500"));
            assertThat(rows.get(2500).getCell(2).getFormula()).isNull();
            assertThat(rows.get(2500).getCellAsString(2)).hasValue("=2500");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void theFirstBytesAreSentBeforeTheLastRowIsRead(String format) throws Exception {
        long count = 5_000_000;
        try (InputStream body = get("count=" + count + "&format=" + format, BodyHandlers.ofInputStream())
                .body()) {
            assertThat(body.read()).isNotNegative();
            assertThat(LongListResource.READ.get()).isPositive().isLessThan(count);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void aTableThatFailsOnTheWayIsNotTakenForAWholeOne(String format) {
        assertThatThrownBy(() -> get("count=200000&failsAfter=100000&format=" + format, BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "xlsx"})
    void aListThatFailsAtOnceIsAProblem(String format) {
        given().queryParam("count", 10)
                .queryParam("failsAfter", 1)
                .queryParam("format", format)
                .get("/test/numbers")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("status", equalTo(500));
    }

    @Test
    void rowsThatAreAddedMeanwhileDoNotShiftThePages() {
        String next = given().queryParam("count", 10)
                .queryParam("limit", 4)
                .queryParam("sort", "-id")
                .get("/test/numbers")
                .path("next");

        given().queryParam("count", 12)
                .queryParam("limit", 4)
                .queryParam("sort", "-id")
                .queryParam("cursor", next)
                .get("/test/numbers")
                .then()
                .body("items.id", contains(6, 5, 4, 3));
    }

    private <T> HttpResponse<T> get(String query, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(numbers + "?" + query)).build(), handler);
    }
}
