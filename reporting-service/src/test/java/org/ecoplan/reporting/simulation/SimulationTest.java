package org.ecoplan.reporting.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.contracts.project.ProjectStatus.COMPLETED;
import static org.ecoplan.reporting.ChangingPlan.FEBRUARY;
import static org.ecoplan.reporting.ChangingPlan.JANUARY;
import static org.ecoplan.reporting.ChangingPlan.MARCH;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.kit.sql.Sql;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.ChangingPlan;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What if: of a small plan of which values for 2019 are known. */
@QuarkusTest
@WithTestResource(Backends.class)
class SimulationTest {

    private static final String PLAN = "simulation-2018-2022";
    private static final String SIMULATIONS = "/api/v1/plans/" + PLAN + "/simulations";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    /** What makes 4 met, 3 judged by a requirement, and 1 met. */
    private static final String EVERYTHING = """
            {"measurements":[{"subIndicator":"4","region":"440700","period":"2019","value":88.0}],
             "requirements":[{"subIndicator":"3","year":2019,"direction":"AT_LEAST","value":75}],
             "projects":[{"project":"near-1","status":"COMPLETED"}]}""";

    private final ChangingPlan plan = new ChangingPlan(PLAN);

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    SetClock clock;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void valuesFor2019AreKnown() {
        if (database.verdicts(PLAN).isEmpty()) {
            told(JANUARY, plan.begun());
            told(MARCH, List.of(plan.measured("4", "2019", 2, "85.0")));
        }
        clock.set("2020-08-01T00:00:00Z");
    }

    private void told(String at, List<EventData> events) {
        clock.set(at);
        announcer.announce("simulation-" + at.substring(0, 7) + "-", events);
    }

    @AfterEach
    void theClockIsSetBack() {
        clock.reset();
    }

    @Test
    void saysWhichVerdictsWouldChangeAndHowThePlanWouldStand() {
        simulate("year=2019", EVERYTHING)
                .body("plan", equalTo(PLAN))
                .body("basis", equalTo("standard"))
                .body("asOf", nullValue())
                .body("supposed.measurements", is(1))
                .body("supposed.requirements", is(1))
                .body("supposed.projects", is(1))
                .body("outcomes", hasSize(1))
                .body("outcomes[0].region", equalTo("440700"))
                .body("outcomes[0].year", is(2019))
                .body("outcomes[0].before.met", is(3))
                .body("outcomes[0].before.notMet", is(2))
                .body("outcomes[0].after.met", is(4))
                .body("outcomes[0].after.notMet", is(1))
                .body("outcomes[0].indicators.indicator", contains("1", "3", "4"))
                .body("outcomes[0].indicators.before.verdict", contains("NOT_MET", "MET", "NOT_MET"))
                .body("outcomes[0].indicators.after.verdict", contains("MET", "NOT_MET", "MET"))
                .body("outcomes[0].indicators[1].changed", contains("VERDICT", "REASON", "REQUIRED", "OUTLOOK"))
                .body("outcomes[0].indicators[1].after.reasons.code", contains("requirement-not-met"))
                .body("outcomes[0].indicators[2].changed", contains("VERDICT", "REASON", "VALUE"))
                .body("outcomes[0].indicators[2].before.subIndicators[0].measurement.revision", is(2))
                .body("outcomes[0].indicators[2].after.subIndicators[0].measurement.revision", is(0));
    }

    @Test
    void whatIsSimulatedIsWhatComesTrue() throws JsonProcessingException {
        // Given
        ChangingPlan real = new ChangingPlan("simulation-come-true");
        announcer.announce("come-true-", real.begun());
        JsonNode simulated = json.readTree(given().contentType(ContentType.JSON)
                .body(EVERYTHING)
                .post("/api/v1/plans/simulation-come-true/simulations?year=2019&toYear=2022")
                .asString());

        // When
        announcer.announce(
                "came-true-",
                List.of(
                        real.measured("4", "2019", 2, "88.0"),
                        real.assigned("3", 2019, 1, "75"),
                        real.project("near-1", 2, 2019, COMPLETED)));

        // Then
        for (JsonNode outcome : simulated.get("outcomes")) {
            String query = "?year=" + outcome.get("year").asInt();
            String home = "/api/v1/plans/simulation-come-true/compliance";
            assertThat(outcome.get("after")).isEqualTo(answer(home + "/summary" + query));
            assertThat(outcome.get("indicators")).as("in 2022").isNotEmpty();
            for (JsonNode indicator : outcome.get("indicators")) {
                JsonNode after = indicator.get("after").deepCopy();
                JsonNode explained =
                        answer(home + "/indicators/" + after.get("indicator").asText() + query);
                Set<String> ownMemory = Set.of(
                        "revision", "since", "causedBy", "history", "plan", "year", "region", "basis", "document");
                strip(after, ownMemory);
                strip(explained, ownMemory);
                assertThat(after).isEqualTo(explained);
            }
        }
    }

    @Test
    void nothingIsStored() {
        await().until(() -> database.count("select count(*) from outbox") == 0);
        TreeMap<String, String> before = fingerprints();

        simulate("year=2018&toYear=2022", EVERYTHING);
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "simulated-once")
                .body(EVERYTHING)
                .post(SIMULATIONS)
                .then()
                .statusCode(200);
        given().contentType(ContentType.JSON)
                .body("{\"projects\":[{\"project\":\"near-9\"}]}")
                .post(SIMULATIONS)
                .then()
                .statusCode(422);

        assertThat(fingerprints()).isEqualTo(before).hasSizeGreaterThan(10);
    }

    @Test
    void theDatabaseWritesNothingForASimulation() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    sql.readOneMoment();
                    sql.update("delete from outbox");
                }))
                .hasStackTraceContaining("read-only transaction");
    }

    @Test
    void whatSaysWhatIsKnownChangesNothing() {
        simulate("year=2019", """
                        {"measurements":[{"subIndicator":"4","region":"440700","period":"2019","value":85.0},
                          {"subIndicator":"2.2","region":"440700","period":"2019","value":55.0,"status":"PROVISIONAL"}],
                         "projects":[{"project":"near-1","dueYear":2019}]}""").body("outcomes[0].indicators", empty());
    }

    @Test
    void anOlderValueThanTheOneThatCountsIsComparedWithWhereTheCriterionDoes() {
        simulate(
                        "year=2019",
                        "{\"measurements\":[{\"subIndicator\":\"2.1\",\"region\":\"440700\",\"period\":\"2018-12\","
                                + "\"value\":62}]}")
                .body("outcomes[0].indicators.indicator", empty());
        simulate(
                        "year=2019",
                        "{\"measurements\":[{\"subIndicator\":\"2.1\",\"region\":\"440700\",\"period\":\"2018\","
                                + "\"value\":62}]}")
                .body("outcomes[0].indicators.indicator", contains("2"))
                .body("outcomes[0].indicators[0].after.verdict", equalTo("NOT_MET"));
    }

    @Test
    void periodsThatAreYetToComeMayBeSupposed() {
        simulate(
                        "year=2021&toYear=2022&basis=target",
                        "{\"measurements\":[{\"subIndicator\":\"4\",\"region\":\"440700\",\"period\":\"2022\",\"value\":96}]}")
                .body("outcomes.year", contains(2021, 2022))
                .body("outcomes[0].indicators", empty())
                .body("outcomes[1].indicators.indicator", contains("4"))
                .body("outcomes[1].indicators[0].after.verdict", equalTo("MET"));
    }

    @Test
    void aProjectThatIsDueLaterIsNotMissedYet() {
        simulate("year=2019", "{\"projects\":[{\"project\":\"near-1\",\"dueYear\":2021}]}")
                .body("outcomes[0].indicators.indicator", contains("1"))
                .body("outcomes[0].indicators[0].after.reasons.code", contains("no-project-due"));
    }

    @Test
    void everyRegionThatASuppositionIsAboutIsJudgedAndTheCity() {
        String district =
                "{\"measurements\":[{\"subIndicator\":\"4\",\"region\":\"440703\",\"period\":\"2019\",\"value\":90}]}";

        simulate("year=2019", district)
                .body("outcomes.region", contains("440700", "440703"))
                .body("outcomes[0].indicators", empty())
                .body("outcomes[1].indicators.indicator", contains("4"));
        simulate("year=2019&region=440703", district).body("outcomes.region", contains("440703"));
    }

    @Test
    void aValueOfADistrictThatTheCitysIsMadeOfIsSupposedOfBoth() {
        String district =
                "{\"measurements\":[{\"subIndicator\":\"4\",\"region\":\"440703\",\"period\":\"2020\",\"value\":90}]}";

        simulate("year=2020", district)
                .body("outcomes.region", contains("440700", "440703"))
                .body("outcomes[0].indicators.indicator", contains("4"))
                .body("outcomes[0].indicators[0].after.verdict", equalTo("MET"))
                .body(
                        "outcomes[0].indicators[0].after.subIndicators[0].measurement.combined.parts.region",
                        contains("440703"))
                .body("outcomes[1].indicators[0].after.verdict", equalTo("MET"));
    }

    @Test
    void whatWasKnownAtAMomentIsSupposedOtherwise() {
        String better =
                "{\"measurements\":[{\"subIndicator\":\"4\",\"region\":\"440700\",\"period\":\"2019\",\"value\":88}]}";

        simulate("year=2019&asOf=" + FEBRUARY, better)
                .body("asOf", equalTo(FEBRUARY))
                .body("outcomes[0].indicators[0].before.subIndicators[0].measurement.revision", is(1));
        simulate("year=2019&asOf=" + MARCH, better)
                .body("outcomes[0].indicators[0].before.subIndicators[0].measurement.revision", is(2));
    }

    @Test
    void theRowsOfALoadAreTakenAsTheyAreInEachOfItsFormats() {
        String expected = simulate("year=2019", """
                        {"measurements":[{"subIndicator":"4","region":"440700","period":"2019","value":88.0},
                          {"subIndicator":"1","region":"440700","period":"2019","stage":"drafted"}]}""").extract().asString();

        assertThat(posted("application/json", """
                         [{"subIndicator":"4","region":"440700","period":"2019","value":88.0,"note":"复核"},
                          {"subIndicator":"1","region":"440700","period":"2019","stage":"drafted"}]""")).isEqualTo(expected);
        assertThat(posted(NDJSON, """
                        {"subIndicator":"4","region":"440700","period":"2019","value":"88.0","recordedBy":"Li Hua"}

                        {"subIndicator":"1","region":"440700","period":"2019","stage":"drafted"}""")).isEqualTo(expected);
        assertThat(posted(CSV, """
                        subIndicator,region,period,value,stage,evidence.link,evidence.sha256,_message
                        4,440700,2019,88.0,,https://example.org/a.pdf,0a,
                        1,440700,2019,,drafted,,,checked""")).isEqualTo(expected);
    }

    @Test
    void aTableMayBeInTheCharsetThatItSays() {
        given().header("Content-Type", "text/csv; charset=GB18030")
                .body("subIndicator,region,period,value,note\n4,440700,2019,88.0,复核"
                        .getBytes(Charset.forName("GB18030")))
                .post(SIMULATIONS + "?year=2019")
                .then()
                .statusCode(200)
                .body("outcomes[0].indicators.indicator", contains("4"));
    }

    /** As the owner of the rows publishes them. */
    @Test
    void aRowHasTheColumnsOfALoadOfMeasurements() throws Exception {
        JsonNode row = Yaml.mapper()
                .readTree(Path.of("../docs/api/indicator-service.yaml").toFile())
                .at("/components/schemas/RecordMeasurementRequest/properties");
        List<String> published = new ArrayList<>();
        row.fieldNames().forEachRemaining(name -> {
            if (name.equals("evidence")) {
                published.addAll(List.of("evidence.link", "evidence.sha256"));
            } else {
                published.add(name);
            }
        });

        assertThat(SimulationBody.ROWS.columns()).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void everyFaultIsNamedWithItsPlace() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"measurements":[
                          {"subIndicator":"9","region":"440781","period":"2030","value":1},
                          {"subIndicator":"1","region":"440700","period":"2019","stage":"built","value":3},
                          {"subIndicator":"4","region":"440700","period":"2019","value":101,"stage":"drafted","rank":0},
                          {"subIndicator":"4","region":"440700","period":"2019"},
                          {}],
                         "requirements":[
                          {"subIndicator":"1","year":2030,"region":"1"},
                          {"subIndicator":"3","year":2019,"direction":"AT_LEAST","value":-1},
                          {"subIndicator":"3","year":2019,"region":"440700","direction":"AT_LEAST","value":1}],
                         "projects":[{"project":"near-9"},{"project":"near-1","dueYear":2010},
                          {"project":"near-1","status":"COMPLETED"},{"status":"COMPLETED"}]}""")
                .post(SIMULATIONS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/measurements/0/region unknown-region",
                                "/measurements/0/period outside-plan",
                                "/measurements/0/subIndicator unknown-sub-indicator",
                                "/measurements/1/value not-a-quantity",
                                "/measurements/1/stage unknown-stage",
                                "/measurements/2/rank out-of-bounds",
                                "/measurements/2/stage not-a-stage",
                                "/measurements/2/value out-of-bounds",
                                "/measurements/3/value missing",
                                "/measurements/3 same-key-twice",
                                "/measurements/4/region missing",
                                "/measurements/4/period missing",
                                "/measurements/4/subIndicator missing",
                                "/requirements/0/region unknown-region",
                                "/requirements/0/year outside-plan",
                                "/requirements/0/direction missing",
                                "/requirements/0/value missing",
                                "/requirements/0/subIndicator not-a-quantity",
                                "/requirements/1/value out-of-bounds",
                                "/requirements/2 same-key-twice",
                                "/projects/0/project unknown-project",
                                "/projects/0/status missing",
                                "/projects/1/dueYear outside-plan",
                                "/projects/2 same-key-twice",
                                "/projects/3/project missing"));
    }

    @Test
    void everyFaultyRowIsNamed() {
        given().contentType(NDJSON)
                .body("""
                        {"subIndicator":"4","region":"440700","period":"2019","value":88.0}
                        {"subIndicator":"4","region":"440700","period":"2019","worth":88.0}
                        no object at all
                        {"subIndicator":"4","region":"440700","period":"2019","value":101}""".getBytes(StandardCharsets.UTF_8))
                .post(SIMULATIONS)
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.index + ' ' + it.pointer + ' ' + it.code }",
                        contains(
                                "1 /1/worth unknown-member",
                                "2 /2 not-readable",
                                "3 /3/value out-of-bounds",
                                "3 /3 same-key-twice"));
    }

    @ParameterizedTest
    @CsvSource({
        "year=2016,                      400, year,   wrong-format",
        "year=2019&toYear=2018,          400, toYear, wrong-format",
        "year=2019&toYear=2023,          400, toYear, wrong-format",
        "region=440781,                  400, region, unknown-region",
        "basis=best,                     400, basis,  wrong-format",
        "asOf=2020-01-10T01:59:59Z,      404, asOf,   not-known-then",
        "dryRun=true,                    400, dryRun, unknown-parameter",
    })
    void aQuestionThatCannotBeAnsweredNamesTheParameter(String query, int status, String parameter, String code) {
        given().contentType(ContentType.JSON)
                .body(EVERYTHING)
                .post(SIMULATIONS + "?" + query)
                .then()
                .statusCode(status)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "\"4\"", "{\"measurements\":[null]}", "{\"guesses\":[]}", "[1", "", "[] []"})
    void whatCannotBeReadIsRefused(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(SIMULATIONS)
                .then()
                .statusCode(not(200))
                .statusCode(body.equals("null") ? 422 : 400)
                .body("errors", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"application/json|{}", "application/json| []", "text/csv|subIndicator,region"})
    void nothingSupposedIsNoSimulation(String type, String body) {
        given().contentType(type)
                .body(body)
                .post(SIMULATIONS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("missing"));
    }

    @Test
    void tenThousandSuppositionsAreTheMost() {
        given().contentType(CSV)
                .body(rows(10_000))
                .post(SIMULATIONS + "?year=2019")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-sub-indicator"))
                .body("errors", hasSize(10_000));
        given().contentType(CSV)
                .body(rows(10_001))
                .post(SIMULATIONS + "?year=2019")
                .then()
                .statusCode(422)
                .body("errors.code", contains("too-many"))
                .body("errors[0].message", equalTo("expected 1 to 10000 suppositions"));
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder("subIndicator,region,period,value");
        IntStream.range(0, count).forEach(i -> rows.append("\n1.").append(i).append(",440700,2019,1"));
        return rows.toString();
    }

    private ValidatableResponse simulate(String query, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(SIMULATIONS + "?" + query)
                .then()
                .statusCode(200);
    }

    private static String posted(String type, String body) {
        return given().contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(SIMULATIONS + "?year=2019")
                .asString();
    }

    private JsonNode answer(String path) throws JsonProcessingException {
        return json.readTree(given().get(path).then().statusCode(200).extract().asString());
    }

    private static void strip(JsonNode node, Set<String> members) {
        if (node instanceof ObjectNode object) {
            object.remove(members);
        }
        node.forEach(child -> strip(child, members));
    }

    /** All that the database holds, sequences included. */
    private TreeMap<String, String> fingerprints() {
        TreeMap<String, String> all = new TreeMap<>();
        for (List<String> table : database.rows(
                "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'")) {
            String name = table.get(0);
            all.put(
                    name,
                    database.rows("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from \"" + name
                                    + "\" t")
                            .get(0)
                            .get(0));
        }
        all.put(
                "sequences",
                database.rows("select sequencename, last_value from pg_sequences")
                        .toString());
        return all;
    }
}
