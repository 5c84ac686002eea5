package org.ecoplan.project.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every filter on the 70 real projects, against what the file itself says. */
@QuarkusTest
@WithTestResource(Backends.class)
class FilterProjectsTest {

    private static final Map<String, String> STATUSES =
            Map.of("near-1", "IN_PROGRESS", "near-2", "SUSPENDED", "near-3", "CANCELLED", "far-21", "IN_PROGRESS");

    private static RealPlan plan;

    @BeforeEach
    void theProjectsAreLoaded() {
        if (plan != null) {
            return;
        }
        plan = RealPlan.loadedAs("filtered");
        step("near-1", "{\"status\":\"IN_PROGRESS\",\"on\":\"2019-03-01\"}");
        step("near-2", "{\"status\":\"IN_PROGRESS\",\"reason\":\"why\"}");
        step("near-2", "{\"status\":\"SUSPENDED\",\"reason\":\"why\"}");
        step("near-3", "{\"status\":\"CANCELLED\",\"reason\":\"why\"}");
        step("far-21", "{\"status\":\"IN_PROGRESS\",\"reason\":\"why\"}");
    }

    private static void step(String code, String body) {
        given().contentType("application/json")
                .body(body)
                .post(plan.path() + "/" + code + "/status")
                .then()
                .statusCode(200);
    }

    private static String code(JsonNode project) {
        return project.get("code").asText();
    }

    private static String status(JsonNode project) {
        return STATUSES.getOrDefault(code(project), "NOT_STARTED");
    }

    private static int year(JsonNode project, String end) {
        return project.get("years").get(end).asInt();
    }

    /** Compares for each value; those that find something must be as many as is said, or the test would show little. */
    private void compares(String parameter, Stream<String> values, int hits, BiPredicate<String, JsonNode> expected) {
        int found = 0;
        for (String value : values.toList()) {
            List<String> codes = plan.found(Map.of(parameter, value));
            assertThat(codes).as(value).isEqualTo(plan.expected(project -> expected.test(value, project)));
            found += codes.isEmpty() ? 0 : 1;
        }
        assertThat(found).isEqualTo(hits);
    }

    @Test
    void nothingAskedForIsEverything() {
        assertThat(plan.found(Map.of()))
                .isEqualTo(plan.expected(project -> true))
                .hasSize(70);
    }

    @Test
    void byTask() {
        compares(
                "task",
                plan.codes("tasks"),
                7,
                (task, project) -> project.get("task").asText().equals(task));
    }

    @Test
    void byAction() {
        // the plan has one task an action
        compares(
                "action",
                plan.codes("actions"),
                7,
                (action, project) -> project.get("task").asText().equals(action + "-works"));
    }

    @Test
    void byTerm() {
        compares(
                "term",
                Stream.of("NEAR", "FAR"),
                2,
                (term, project) -> project.get("term").asText().equals(term));
    }

    @Test
    void byYear() {
        compares(
                "year",
                IntStream.rangeClosed(2017, 2032).mapToObj(Integer::toString),
                12,
                (year, project) -> year(project, "from") <= Integer.parseInt(year)
                        && Integer.parseInt(year) <= year(project, "to"));
    }

    @Test
    void byTheYearInWhichTheyAreDue() {
        compares(
                "due",
                IntStream.rangeClosed(2018, 2031).mapToObj(Integer::toString),
                (int) plan.projects().stream()
                        .map(project -> year(project, "to"))
                        .distinct()
                        .count(),
                (year, project) -> year(project, "to") == Integer.parseInt(year));
    }

    @Test
    void byIndicatorServed() {
        long served = plan.projects().stream()
                .flatMap(project -> RealPlan.texts(project.path("serves")))
                .distinct()
                .count();
        compares(
                "indicator",
                IntStream.rangeClosed(1, 37).mapToObj(Integer::toString),
                (int) served,
                (indicator, project) -> RealPlan.texts(project.path("serves")).anyMatch(indicator::equals));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT_STARTED",
                "IN_PROGRESS",
                "SUSPENDED",
                "COMPLETED",
                "CANCELLED",
                "IN_PROGRESS,SUSPENDED",
                "CANCELLED,NOT_STARTED,COMPLETED"
            })
    void byStatusOrSeveral(String statuses) {
        Set<String> asked = Set.of(statuses.split(","));

        assertThat(plan.found(Map.of("status", statuses)))
                .isEqualTo(plan.expected(project -> asked.contains(status(project))));
    }

    // It is the first of April 2026 in the city, and nothing was ever reported.
    private static boolean isOverdue(JsonNode project) {
        return year(project, "to") < 2026 && !status(project).equals("CANCELLED");
    }

    private static boolean isAtRisk(JsonNode project) {
        return year(project, "from") <= 2026
                && year(project, "to") >= 2026
                && status(project).equals("NOT_STARTED");
    }

    private static boolean isStalled(JsonNode project) {
        return code(project).equals("near-1");
    }

    @Test
    void byWhetherTheyAreLate() {
        compares(
                "overdue",
                Stream.of("true", "false"),
                2,
                (asked, project) -> isOverdue(project) == Boolean.parseBoolean(asked));
        compares(
                "atRisk",
                Stream.of("true", "false"),
                2,
                (asked, project) -> isAtRisk(project) == Boolean.parseBoolean(asked));
        compares(
                "stalled",
                Stream.of("true", "false"),
                2,
                (asked, project) -> isStalled(project) == Boolean.parseBoolean(asked));
        assertThat(plan.found(Map.of("overdue", false, "atRisk", false, "term", "FAR")))
                .isEqualTo(plan.expected(project -> !isOverdue(project)
                        && !isAtRisk(project)
                        && project.get("term").asText().equals("FAR")))
                .contains("far-21");
    }

    @Test
    void aListSaysWhyAProjectIsLate() {
        given().queryParam("stalled", true)
                .get(plan.path())
                .then()
                .body("items.code", contains("near-1"))
                .body("items[0].lateness.overdue", equalTo(true))
                .body("items[0].lateness.reasons.code", contains("overdue", "deliverable-overdue", "stalled"))
                .body("items[0].lateness.reasons[0].text.zh", containsString("2020-12-31"));
    }

    @Test
    void byUnitThatLeads() {
        byUnit(
                "lead",
                (unit, project) ->
                        RealPlan.rows(project).anyMatch(row -> plan.leads(row).contains(unit)));
    }

    @Test
    void byUnitThatTakesPart() {
        byUnit(
                "participant",
                (unit, project) -> RealPlan.rows(project)
                        .anyMatch(row -> plan.participants(row).contains(unit)));
    }

    @Test
    void byUnitThatDoesEither() {
        byUnit(
                "any",
                (unit, project) -> RealPlan.rows(project)
                        .anyMatch(row -> plan.leads(row).contains(unit)
                                || plan.participants(row).contains(unit)));
    }

    private void byUnit(String role, BiPredicate<String, JsonNode> expected) {
        for (String unit : plan.codes("units").toList()) {
            assertThat(plan.found(Map.of("unit", unit, "role", role)))
                    .as(unit)
                    .isEqualTo(plan.expected(project -> expected.test(unit, project)));
        }
    }

    @Test
    void aRoleIsAnyUnlessItIsSaid() {
        Map<String, String> kaiping = Map.of("unit", "jiangmen-kaiping-government");

        assertThat(plan.found(kaiping))
                .isEqualTo(plan.found(Map.of("unit", "jiangmen-kaiping-government", "role", "any")))
                // one of "those concerned", and one of all districts
                .contains("near-1", "near-2");
    }

    @Test
    void severalFiltersMustAllFit() {
        assertThat(plan.found(Map.of(
                        "unit", "jiangmen-ecology-environment-bureau", "role", "lead", "year", "2021", "term", "FAR")))
                .isEqualTo(plan.expected(project -> project.get("term").asText().equals("FAR")
                        && year(project, "from") <= 2021
                        && year(project, "to") >= 2021
                        && RealPlan.rows(project)
                                .anyMatch(row -> plan.leads(row).contains("jiangmen-ecology-environment-bureau"))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"湿地", "公园", "水", "污水处理", "自然保护区", "市水利局", "生态", "三线一单", "森林碳汇", "火星", "园公", "１００％", "万亩", "2019年"})
    void byChineseWordsOfAnyLength(String word) {
        assertThat(plan.found(Map.of("q", word)))
                .isEqualTo(plan.expected(project ->
                        texts(project, "zh").anyMatch(text -> halfWidth(text).contains(halfWidth(word)))));
    }

    @ParameterizedTest
    @CsvSource({"湿地 公园", "森林 2019", "公园 市城市管理综合执法局", "公园 火星"})
    void severalWordsMustAllStandThere(String words) {
        assertThat(plan.found(Map.of("q", words)))
                .isEqualTo(plan.expected(project -> Stream.of(words.split(" "))
                        .allMatch(word -> texts(project, "zh").anyMatch(text -> text.contains(word)))));
    }

    @ParameterizedTest
    @CsvSource({"park", "PARK", "wet", "sewage", "greenway", "bureau", "Kaiping", "mars", "ark"})
    void byTheBeginningOfAnEnglishWord(String word) {
        String beginning = "(?is).*\\b" + word + ".*";

        assertThat(plan.found(Map.of("q", word)))
                .isEqualTo(plan.expected(project -> texts(project, "en").anyMatch(text -> text.matches(beginning))));
    }

    @Test
    void anEnglishWordIsFoundInItsOtherForms() {
        assertThat(plan.found(Map.of("q", "wetlands")))
                .contains("near-4")
                .isEqualTo(plan.found(Map.of("q", "wetland")));
        assertThat(plan.found(Map.of("q", "parks"))).contains("near-1", "near-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"near-1", "near-4", "far-2", "far-23"})
    void byItsCodeAndNoOtherThatBeginsLikeIt(String code) {
        assertThat(plan.found(Map.of("q", code))).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "_", "\\", "'", "' or 1=1 --", "&", "|", "!", ":*", "(", "[", "*", "$1", "?", "“三线一单”"})
    void whateverCharactersAreAskedFor(String word) {
        assertThat(plan.found(Map.of("q", word)))
                .isEqualTo(plan.expected(project -> Stream.of(word.split(" "))
                        .allMatch(one -> Stream.concat(texts(project, "zh"), texts(project, "en"))
                                .anyMatch(text -> halfWidth(text).contains(one)))));
    }

    /** Everything that is said of a project, with the names of the units that answer for it. */
    private Stream<String> texts(JsonNode project, String language) {
        Stream<JsonNode> said = RealPlan.rows(project)
                .flatMap(row -> Stream.concat(
                        Stream.of(row.path("name"), row.path("content")),
                        row.path("deliverables").findValues("what").stream()));
        Stream<JsonNode> names = RealPlan.rows(project)
                .flatMap(row -> Stream.concat(plan.leads(row).stream(), plan.participants(row).stream()))
                .map(unit -> plan.unit(unit).get("name"));
        return Stream.concat(said, names).map(text -> text.path(language).asText());
    }

    private static String halfWidth(String text) {
        return text.replace('１', '1').replace('０', '0').replace('％', '%').replace('（', '(');
    }
}
