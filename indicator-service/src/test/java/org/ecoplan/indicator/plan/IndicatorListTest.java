package org.ecoplan.indicator.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ecoplan.indicator.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What any list can do, seen at the indicators of the plan that the suite is delivered with. */
@QuarkusTest
@WithTestResource(Backends.class)
class IndicatorListTest {

    private static final String INDICATORS = "/api/v1/plans/jiangmen-2019-2030/indicators";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @BeforeEach
    void thePlanIsLoaded() {
        RealPlan.load().statusCode(anyOf(is(200), is(201)));
    }

    @Test
    void comesPageByPageInTheOrderOfItsNumbers() {
        List<String> numbers = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification page = given().queryParam("limit", 10).queryParam("q", "a");
            var answer = (cursor == null ? page : page.queryParam("cursor", cursor))
                    .get(INDICATORS)
                    .then()
                    .statusCode(200)
                    .extract();
            numbers.addAll(answer.path("items.number"));
            cursor = answer.path("next");
            assertThat(answer.header("Link") == null).isEqualTo(cursor == null);
        } while (cursor != null);

        assertThat(numbers)
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
    }

    @Test
    void linksToTheNextPageWithEverythingThatWasAskedFor() {
        String link = given().queryParam("limit", 1)
                .queryParam("sort", "-number")
                .queryParam("q", "环境")
                .get(INDICATORS)
                .then()
                .header("Link", containsString("; rel=\"next\""))
                .extract()
                .header("Link");

        String first = given().urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("items.name.zh", everyItem(containsString("环境")))
                .extract()
                .path("items[0].number");
        assertThat(first)
                .isNotEqualTo(given().queryParam("sort", "-number")
                        .queryParam("q", "环境")
                        .get(INDICATORS)
                        .path("items[0].number"));
    }

    @Test
    void isSortedByWhatIsAskedFor() {
        List<String> obligations = given().queryParam("sort", "-obligation,number")
                .get(INDICATORS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.obligation");

        assertThat(obligations.subList(0, 18)).containsOnly("REFERENCE");
        assertThat(obligations.subList(18, 36)).containsOnly("BINDING");
    }

    @Test
    void hasOnlyTheMembersThatAreAskedFor() {
        List<Map<String, Object>> items = given().queryParam("fields", "number,name.en,subIndicators.number")
                .queryParam("q", "空气")
                .get(INDICATORS)
                .then()
                .statusCode(200)
                .extract()
                .path("items");

        assertThat(items)
                .containsExactly(Map.of(
                        "number",
                        "10",
                        "name",
                        Map.of("en", "Ambient air quality"),
                        "subIndicators",
                        List.of(Map.of("number", "10.1"), Map.of("number", "10.2"))));
    }

    @Test
    void keepsTheDigitsOfItsDecimals() {
        assertThat(given().queryParam("q", "空气").get(INDICATORS).asString())
                .contains("\"baseline\":{\"period\":\"2018\",\"value\":80.8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "              | zh-CN | 环境空气质量",
                "zh-CN,zh      | zh-CN | 环境空气质量",
                "en-GB,en      | en    | Ambient air quality",
                "fr,en;q=0.2   | en    | Ambient air quality",
                "fr            | zh-CN | 环境空气质量"
            })
    void labelsItsItemsInTheReadersLanguage(String accepted, String language, String label) {
        RequestSpecification request = given().queryParam("q", "空气");
        (accepted == null ? request : request.header("Accept-Language", accepted))
                .get(INDICATORS)
                .then()
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"))
                .body("items[0].label", equalTo(label))
                .body("items[0].name.zh", equalTo("环境空气质量"))
                .body("items[0].name.en", equalTo("Ambient air quality"));
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        String tag = given().get(INDICATORS)
                .then()
                .header("ETag", not(containsString("W/")))
                .extract()
                .header("ETag");

        String body = given().header("If-None-Match", "\"other\", W/" + tag)
                .get(INDICATORS)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .extract()
                .asString();
        assertThat(body).isEmpty();
        given().header("If-None-Match", tag)
                .queryParam("limit", 3)
                .get(INDICATORS)
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
        given().header("If-None-Match", tag)
                .header("Accept-Language", "en")
                .get(INDICATORS)
                .then()
                .statusCode(200);
    }

    @Test
    void isOneIndicatorThatIsNotSentAgainEither() {
        String tag =
                given().get(INDICATORS + "/10").then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag)
                .get(INDICATORS + "/10")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        given().header("If-None-Match", tag)
                .get(INDICATORS + "/11")
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
    }

    @Test
    void isATableInChinese() {
        String csv = given().accept(CSV)
                .queryParam("q", "空气")
                .get(INDICATORS)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Content-Language", "zh-CN")
                .header("ETag", nullValue())
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"jiangmen-2019-2030-indicators.csv\";"
                                + " filename*=UTF-8''jiangmen-2019-2030-%E6%8C%87%E6%A0%87.csv"))
                .extract()
                .asString();

        assertThat(csv)
                .startsWith("\uFEFF序号,名称,领域,任务,属性,定义,数据来源\r\n10,环境空气质量,environment,")
                .endsWith("\r\n");
    }

    @Test
    void isATableWithTheColumnsThatAreAskedFor() {
        assertThat(given().accept("text/html")
                        .header("Accept-Language", "en")
                        .queryParam("format", "csv")
                        .queryParam("fields", "name,number,subIndicators.number,subIndicators.baseline.value,name.zh")
                        .queryParam("q", "空气")
                        .get(INDICATORS)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo("\uFEFFName,Number,subIndicators.number,subIndicators.baseline.value,name.zh\r\n"
                        + "Ambient air quality,10,10.1; 10.2,80.8; 3,环境空气质量\r\n");
    }

    @Test
    void isAWorkbook() throws IOException {
        byte[] body = given().accept(XLSX)
                .get(INDICATORS)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(XLSX))
                .header("Content-Disposition", containsString("indicators.xlsx"))
                .header("ETag", nullValue())
                .extract()
                .asByteArray();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("指标");
            assertThat(rows).hasSize(37);
            assertThat(rows.get(10).getCellAsString(0)).hasValue("10");
            assertThat(rows.get(10).getCellAsString(1)).hasValue("环境空气质量");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sort, colour, unknown-sort-key",
        "fields, colour, unknown-field",
        "format, pdf, wrong-format",
        "limit, 0, wrong-format",
        "cursor, x, wrong-format",
        "domain, nowhere, unknown-domain",
        "task, nothing, unknown-task"
    })
    void refusesWhatItDoesNotKnow(String parameter, String value, String code) {
        for (String accepted : List.of("application/json", CSV)) {
            given().accept(accepted)
                    .queryParam(parameter, value)
                    .get(INDICATORS)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].parameter", equalTo(parameter))
                    .body("errors[0].code", equalTo(code));
        }
    }

    @Test
    void namesTheDomainsThatThereAre() {
        given().queryParam("domain", "nowhere")
                .get(INDICATORS)
                .then()
                .body("errors[0].message", containsString("environment"));
    }

    @Test
    void refusesACursorOfAnotherSortingOrList() {
        String cursor = given().queryParam("limit", 1).get(INDICATORS).path("next");

        given().queryParam("cursor", cursor)
                .queryParam("sort", "-number")
                .get(INDICATORS)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("other-sorting"));
        given().queryParam("cursor", cursor)
                .get("/api/v1/plans/jiangmen-2019-2030/regions")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("wrong-format"));
    }

    @Test
    void cannotBeGivenAsAnythingElse() {
        given().accept("image/png")
                .get(INDICATORS)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/plans                            | 代码,名称,行政区,起始年,终止年,指标数",
                "/api/v1/plans/jiangmen-2019-2030/regions | 代码,名称,上级行政区"
            })
    void soDoOtherLists(String path, String titles) {
        String csv =
                given().accept(CSV).get(path).then().statusCode(200).extract().asString();

        assertThat(csv).startsWith("\uFEFF" + titles + "\r\n");
        given().queryParam("fields", "code,label")
                .get(path)
                .then()
                .statusCode(200)
                .body("items[0].keySet()", contains("code", "label"));
    }
}
