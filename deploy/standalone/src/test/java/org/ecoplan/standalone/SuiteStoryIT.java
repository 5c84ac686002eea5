package org.ecoplan.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of the suite, told over HTTP against the packaged services: what is pushed at one end changes the verdicts
 * that depend on it at the other, and a crash in between loses nothing and counts nothing twice.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuiteStoryIT {

    private static final String PLAN = "/api/v1/plans/jiangmen-2019-2030";
    private static final int FIRST_PORT = 28081;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path data;

    private static Suite suite;

    @BeforeAll
    static void theSuiteRunsWithItsPlan() {
        SuiteLayout layout = new SuiteLayout(Path.of(System.getProperty("ecoplan.home")), data, FIRST_PORT);
        BackendLog.redirectTo(layout.logs().resolve("backends.log"));
        suite = Suite.start(layout);
        new PlanLoader(suite, new SuiteClient()).load(layout.plans());
    }

    @AfterAll
    static void nothingIsLeftRunning() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    @Order(1)
    void reproducesThePlansOwnResult() {
        JsonPath summary = get(Service.REPORTING, "/compliance/summary?year=2018&basis=standard");

        assertThat(summary.getInt("total")).isEqualTo(36);
        assertThat(counts(summary, "")).containsExactly(27, 7, 2);
        assertThat(counts(summary, "byObligation.BINDING.")).containsExactly(16, 2, 0);
        assertThat(counts(summary, "byObligation.REFERENCE.")).containsExactly(11, 5, 2);
    }

    @Test
    @Order(2)
    void aPushedValueChangesTheVerdictsThatDependOnItAndNoOthers() {
        Map<String, String> before = verdicts(2019);

        push("10.1", "2019", "88.0");

        awaitVerdict("10", 2019, "MET");
        before.put("10", "MET");
        assertThat(verdicts(2019)).isEqualTo(before);
        assertThat(verdicts(2018)).containsEntry("10", "NOT_MET");
    }

    @Test
    @Order(3)
    void aCorrectionChangesThemBack() {
        push("10.1", "2019", "85.9");

        awaitVerdict("10", 2019, "NOT_MET");
        JsonPath explained = get(Service.REPORTING, "/compliance/indicators/10?year=2019&basis=standard");
        assertThat(explained.getString("subIndicators[0].measurement.value")).isEqualTo("85.9");
        assertThat(explained.getLong("subIndicators[0].measurement.revision")).isEqualTo(2);
        assertThat(explained.getList("history.verdict", String.class)).endsWith("MET", "NOT_MET");
    }

    @Test
    @Order(4)
    void finishedProjectsHelpThePlanItselfToBeMet() {
        // indicator 1 asks for 80 % of the 47 projects due by 2020, which is 38
        pushStage("1", "2020", "evaluated");
        IntStream.rangeClosed(1, 37).forEach(SuiteStoryIT::complete);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(completedProjects(2020)).isEqualTo(37));
        assertThat(verdict("1", 2020)).isEqualTo("NOT_MET");

        complete(38);

        awaitVerdict("1", 2020, "MET");
        assertThat(verdict("1", 2019)).isEqualTo("NOT_MET");
    }

    @Test
    @Order(5)
    void aProjectThatIsTakenBackChangesItAgain() {
        projects()
                .step("near-38", Map.of("status", "IN_PROGRESS", "on", "2020-12-01", "reason", "reported by mistake"));

        awaitVerdict("1", 2020, "NOT_MET");
    }

    @Test
    @Order(6)
    void aCrashOfReportingLosesNothingAndCountsNothingTwice() {
        ServiceProcess reporting = suite.service(Service.REPORTING);
        long changesBefore = historyLength("30");
        push("30", "2019", "49.99");
        push("30", "2020", "50");
        reporting.kill();
        // acknowledged while nobody takes it in
        push("30", "2021", "49.99");
        push("30", "2022", "51");

        reporting.start();
        reporting.awaitReady();

        awaitVerdict("30", 2022, "MET");
        assertThat(verdict("30", 2019)).isEqualTo("NOT_MET");
        assertThat(verdict("30", 2020)).isEqualTo("MET");
        assertThat(verdict("30", 2021)).isEqualTo("NOT_MET");
        assertThat(historyLength("30")).isEqualTo(changesBefore);
    }

    @Test
    @Order(7)
    void aRejectedPushChangesNothing() {
        Map<String, String> before = verdicts(2019);

        given().contentType("application/json")
                .body("""
                        {"subIndicator":"10.1","region":"440700","period":"2019","value":"NaN"}""")
                .post(suite.service(Service.INDICATOR).uri(PLAN + "/measurements"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");

        assertThat(get(Service.INDICATOR, "/measurements/10.1-440700-2019").getLong("revision"))
                .isEqualTo(2);
        assertThat(verdicts(2019)).isEqualTo(before);
    }

    // Without the version this would sometimes be read before reporting-service had taken it in.
    @Test
    @Order(8)
    void whoeverNamesTheVersionOfTheirWriteReadsIt() {
        for (int i = 0; i < 200; i++) {
            boolean enough = i % 2 == 0;
            String version = push("10.1", "2023", enough ? "99" : "1");

            String verdict = get(
                            Service.REPORTING,
                            "/compliance/indicators/10?year=2023&basis=standard&minVersion=" + version)
                    .getString("verdict");

            assertThat(verdict).as("write %d", i).isEqualTo(enough ? "MET" : "NOT_MET");
        }
    }

    /** Answers with the version that it has then. */
    private static String push(String subIndicator, String period, String value) {
        return given().contentType("application/json")
                .body("""
                        {"subIndicator":"%s","region":"440700","period":"%s","value":%s}""".formatted(subIndicator, period, value))
                .post(suite.service(Service.INDICATOR).uri(PLAN + "/measurements"))
                .then()
                .statusCode(201)
                .extract()
                .header("Ecoplan-Version");
    }

    private static void pushStage(String subIndicator, String period, String stage) {
        given().contentType("application/json")
                .body("""
                        {"subIndicator":"%s","region":"440700","period":"%s","stage":"%s"}""".formatted(subIndicator, period, stage))
                .post(suite.service(Service.INDICATOR).uri(PLAN + "/measurements"))
                .then()
                .statusCode(201);
    }

    private static void complete(int number) {
        projects().begin("near-" + number, "2020-12-01");
        projects().complete("near-" + number, "2020-12-01");
    }

    private static KeyProjects projects() {
        return new KeyProjects(suite, PLAN);
    }

    private static Map<String, String> verdicts(int year) {
        JsonPath list = get(Service.REPORTING, "/compliance?year=" + year + "&basis=standard");
        Map<String, String> verdicts = new TreeMap<>();
        List<String> numbers = list.getList("items.indicator", String.class);
        for (int i = 0; i < numbers.size(); i++) {
            verdicts.put(numbers.get(i), list.getString("items[" + i + "].verdict"));
        }
        return verdicts;
    }

    private static String verdict(String indicator, int year) {
        return get(Service.REPORTING, "/compliance/indicators/" + indicator + "?year=" + year + "&basis=standard")
                .getString("verdict");
    }

    private static void awaitVerdict(String indicator, int year, String expected) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(verdict(indicator, year)).isEqualTo(expected));
    }

    /** As the second part of indicator 1's criterion found it. */
    private static int completedProjects(int year) {
        return get(Service.REPORTING, "/compliance/indicators/1?year=" + year + "&basis=standard")
                .getInt("subIndicators[0].finding.parts[1].compared.actual");
    }

    private static long historyLength(String indicator) {
        return get(Service.REPORTING, "/compliance/indicators/" + indicator + "?year=2018&basis=standard")
                .getList("history")
                .size();
    }

    private static List<Integer> counts(JsonPath summary, String prefix) {
        return List.of(
                summary.getInt(prefix + "met"),
                summary.getInt(prefix + "notMet"),
                summary.getInt(prefix + "notMeasured"));
    }

    private static JsonPath get(Service service, String path) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(
                                JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL)))
                .get(suite.service(service).uri(PLAN + path))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
