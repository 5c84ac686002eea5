package org.ecoplan.project.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.project.funding.Ledgers.line;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoplan.project.FixedClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The money of a plan, as lists and sums. Water leads near-1 (task parks, all districts take part) and near-2 (task
 * waters, some of them); South leads far-1 (task parks).
 */
@QuarkusTest
@WithTestResource(Backends.class)
class FundingListTest {

    private static final String FUNDING = "/api/v1/plans/funding-list/funding";

    private static boolean told;

    @Inject
    FixedClock clock;

    @BeforeEach
    void theStoryIsTold() {
        if (!told) {
            Ledgers ledgers = Ledgers.ofANew("funding-list");
            clock.set("2026-04-02T00:00:00Z");
            ledgers.state("near-1", 2020, line("CITY", "100"), line("PROVINCIAL", "50.50"));
            ledgers.appropriate("near-1", 2020, "CITY", "80", "拨-1");
            ledgers.appropriate("near-1", 2020, "PROVINCIAL", "50.50", "拨-2");
            ledgers.appropriate("near-1", 2019, "CITY", "10", "拨-3");
            ledgers.overrun("near-1", 2020, "CITY", "90.10", "记-1");
            clock.set("2026-04-03T00:00:00Z");
            ledgers.appropriate("near-2", 2020, "COUNTY", "30", "拨-4");
            ledgers.overrun("near-2", 2020, "COUNTY", "35", "记-2");
            ledgers.appropriate("near-2", 2020, "COUNTY", "5", "拨-5");
            ledgers.state("far-1", 2021, line("SOCIAL_CAPITAL", "1000000.01"));
            told = true;
        }
    }

    @AfterEach
    void theClockGoesBack() {
        clock.back();
    }

    private static ValidatableResponse ask(String path, Map<String, String> parameters) {
        return given().queryParams(parameters).get(FUNDING + path).then().statusCode(200);
    }

    @Test
    void isListedByProjectYearAndSource() {
        String body = ask("", Map.of())
                .body("items.project", contains("far-1", "near-1", "near-1", "near-1", "near-2"))
                .body("items.year", contains(2021, 2019, 2020, 2020, 2020))
                .body("items.source", contains("SOCIAL_CAPITAL", "CITY", "PROVINCIAL", "CITY", "COUNTY"))
                .body("items.unit", hasSize(5))
                .body("items[1].unit", equalTo("funding-list-water"))
                .body("items[1].task", equalTo("parks"))
                .body("items[1].action", equalTo("space"))
                .body("items[1].label", equalTo("公园建设"))
                .body("next", nullValue())
                .extract()
                .asString();

        assertThat(body)
                .contains("\"source\":\"CITY\",\"budget\":100.00,\"appropriated\":80.00,\"spent\":90.10,"
                        + "\"available\":0.00,\"overrun\":10.10,\"aboveBudget\":0.00,\"overruns\":1}")
                .contains("\"source\":\"COUNTY\",\"budget\":0.00,\"appropriated\":35.00,\"spent\":35.00,"
                        + "\"available\":0.00,\"overrun\":0.00,\"aboveBudget\":35.00,\"overruns\":1}");
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @MethodSource
    void aFilter(Map<String, String> filter, List<String> cells) {
        List<String> projects = ask("", filter).extract().path("items.project");
        List<Integer> years = ask("", filter).extract().path("items.year");

        assertThat(Stream.iterate(0, i -> i < projects.size(), i -> i + 1)
                        .map(i -> projects.get(i) + " " + years.get(i)))
                .isEqualTo(cells);
    }

    static Stream<Arguments> aFilter() {
        return Stream.of(
                finds(Map.of("task", "waters"), "near-2 2020"),
                finds(Map.of("action", "space", "year", "2021"), "far-1 2021"),
                finds(Map.of("unit", "funding-list-water"), "near-1 2019", "near-1 2020", "near-1 2020", "near-2 2020"),
                finds(
                        Map.of("unit", "funding-list-north", "year", "2020"),
                        "near-1 2020",
                        "near-1 2020",
                        "near-2 2020"),
                finds(Map.of("unit", "gone")),
                finds(Map.of("source", "CITY"), "near-1 2019", "near-1 2020"),
                finds(Map.of("overrun", "ANY"), "near-1 2020", "near-2 2020"),
                finds(Map.of("overrun", "STANDING"), "near-1 2020"),
                finds(Map.of("overrun", "PAST"), "near-2 2020"),
                finds(Map.of("overrun", "NONE"), "far-1 2021", "near-1 2019", "near-1 2020"),
                finds(Map.of("sort", "-spent", "limit", "2"), "near-1 2020", "near-2 2020"),
                finds(Map.of("asOf", "2026-04-02T12:00:00Z"), "near-1 2019", "near-1 2020", "near-1 2020"),
                finds(Map.of("asOf", "2026-04-01T12:00:00Z")));
    }

    private static Arguments finds(Map<String, String> filter, String... cells) {
        return Arguments.of(filter, List.of(cells));
    }

    @Test
    void goesOnWhereAPageEnded() {
        String next = ask("", Map.of("limit", "3", "sort", "-budget")).extract().path("next");

        ask("", Map.of("limit", "3", "sort", "-budget", "cursor", next))
                .body("items", hasSize(2))
                .body("next", nullValue());
    }

    @Test
    void isGivenAsATableWithEveryDigit() {
        String table = given().queryParam("format", "csv")
                .queryParam("source", "SOCIAL_CAPITAL")
                .get(FUNDING)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(table.lines())
                .containsExactly(
                        "\uFEFF项目,项目名称,行动,任务,牵头单位,预算年度,资金来源,预算（元）,拨付（元）,支出（元）,结余（元）,超支（元）,超预算拨付（元）,超支笔数",
                        "far-1,公园维护,space,parks,funding-list-south,2021,SOCIAL_CAPITAL,1000000.01,0.00,0.00,0.00,0.00,0.00,0");
        given().queryParam("format", "xlsx")
                .get(FUNDING)
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void isOneSumUnlessItIsAskedByWhat() {
        String body = ask("/sums", Map.of())
                .body("items", hasSize(1))
                .body("items[0].unit", nullValue())
                .extract()
                .asString();

        assertThat(body)
                .contains("{\"budget\":1000150.51,\"appropriated\":175.50,\"spent\":125.10,\"available\":60.50,"
                        + "\"overrun\":10.10,\"aboveBudget\":45.00,\"overruns\":2}");
    }

    @Test
    void whatOneSourceHasLeftIsNotSetOffAgainstWhatAnotherHasOverrun() {
        ask("/sums", Map.of("by", "year", "year", "2020", "unit", "funding-list-south", "task", "parks"))
                .body("items.year", contains(2020))
                .body("items.available", contains(50.5f))
                .body("items.overrun", contains(10.1f));
    }

    @Test
    void theSumsOfTheUnitsThatLeadAreTheWhole() {
        ask("/sums", Map.of("by", "unit"))
                .body("items.unit", contains("funding-list-south", "funding-list-water"))
                .body("items.unitName.zh", contains("南区政府", "市水利局"))
                .body("items.appropriated", contains(0.0f, 175.5f))
                .body("items.spent", contains(0.0f, 125.1f));
        ask("/sums", Map.of("by", "unit", "unit", "funding-list-south"))
                .body("items.unit", contains("funding-list-south", "funding-list-water"))
                .body("items.spent", contains(0.0f, 125.1f));
    }

    @Test
    void canBeAskedBySeveralAtOnce() {
        ask("/sums", Map.of("by", "year,task,source"))
                .body("items.task", contains("parks", "parks", "parks", "parks", "waters"))
                .body("items.source", contains("PROVINCIAL", "CITY", "CITY", "SOCIAL_CAPITAL", "COUNTY"))
                .body("items.year", contains(2020, 2019, 2020, 2021, 2020))
                .body("items.taskName.en", contains("Parks", "Parks", "Parks", "Parks", "Waters"));
        ask("/sums", Map.of("by", "action", "sort", "-action"))
                .body("items.action", contains("space"))
                .body("items.actionName.zh", contains("生态空间"));
    }

    @Test
    void isSummedAsItStoodThen() {
        ask("/sums", Map.of("asOf", "2026-04-02T12:00:00Z"))
                .body("items.appropriated", contains(140.5f))
                .body("items.overruns", contains(1));
        ask("/sums", Map.of("by", "task", "asOf", "2026-04-01T12:00:00Z")).body("items", empty());
    }

    @Test
    void entriesOfAllProjectsAreListedAndFoundByWhatTheySay() {
        ask("/entries", Map.of("overrun", "true"))
                .body("items.project", contains("near-1", "near-2"))
                .body("items.overrun.amount", contains(10.1f, 5));
        ask("/entries", Map.of("document", "拨-4")).body("items.project", contains("near-2"));
        ask("/entries", Map.of("project", "near-1", "kind", "APPROPRIATION", "source", "CITY", "sort", "-amount"))
                .body("items.year", contains(2020, 2019));
        String next =
                ask("/entries", Map.of("sort", "-on", "limit", "4")).extract().path("next");
        ask("/entries", Map.of("sort", "-on", "limit", "4", "cursor", next))
                .body("items.document", contains("拨-3", "拨-2", "拨-1"))
                .body("next", nullValue());
        ask("/entries", Map.of("asOf", "2026-04-01T12:00:00Z")).body("items", empty());
    }

    @Test
    void aPageThatIsKnownIsNotSentAgain() {
        String tag = ask("", Map.of()).extract().header("ETag");

        given().header("If-None-Match", tag).get(FUNDING).then().statusCode(304);
        given().header("If-None-Match", tag)
                .get(FUNDING + "?source=CITY")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }
}
