package org.ecoplan.reporting.completion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.project.ProjectStatus.CANCELLED;
import static org.ecoplan.contracts.project.ProjectStatus.COMPLETED;
import static org.ecoplan.contracts.project.ProjectStatus.IN_PROGRESS;
import static org.ecoplan.contracts.project.ProjectStatus.SUSPENDED;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of work, told event by event, and what is said of it as of three dates and in the end. Counted by hand. */
@QuarkusTest
@WithTestResource(Backends.class)
class YearOfWorkTest {

    private static final String PLAN = "work-2020-2022";
    private static final String HOME = "/api/v1/plans/" + PLAN;

    private static final String FEBRUARY = "2021-02-01T00:00:00Z";
    private static final String OCTOBER = "2021-10-01T00:00:00Z";
    private static final String NEW_YEAR = "2022-01-15T00:00:00Z";

    private final YearOfWork work = new YearOfWork(PLAN);

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    SetClock clock;

    @BeforeEach
    void theYearHasPassed() {
        if (database.verdicts(PLAN).isEmpty()) {
            told("2021-01-10T02:00:00Z", work.loaded().toArray(EventData[]::new));
            told("2021-01-11T02:00:00Z", work.project("near-1", 2, IN_PROGRESS, "2020-06-01"));
            told("2021-03-01T02:00:00Z", work.project("near-1", 3, COMPLETED, "2021-02-28"));
            told(
                    "2021-04-15T02:00:00Z",
                    work.project("near-2", 2, IN_PROGRESS, "2021-04-01"),
                    work.project("near-3", 2, SUSPENDED, "2021-04-10"),
                    work.project("near-4", 2, IN_PROGRESS, "2021-04-01"));
            told("2021-07-02T02:00:00Z", work.roadsMerged("2021-07-01"));
            told("2021-09-01T02:00:00Z", work.project("near-6", 2, CANCELLED, "2021-09-01"));
            told(
                    "2021-12-20T02:00:00Z",
                    work.project("near-2", 3, COMPLETED, "2021-12-18"),
                    work.project("near-4", 3, COMPLETED, "2021-12-19"));
            told("2022-02-10T02:00:00Z", work.project("near-4", 4, IN_PROGRESS, "2021-04-01"));
        }
        clock.set("2022-03-01T02:00:00Z");
    }

    private void told(String when, EventData... events) {
        clock.set(when);
        announcer.announce("work-" + when + "-", List.of(events));
    }

    @AfterEach
    void theClockIsSetBack() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0}: {2} of {1}")
    @CsvSource({
        // as of,               due, completed, rate,  not started, in progress, suspended, cancelled, overdue
        "2021-02-01T00:00:00Z,  6,   0,         0.00,  5,           1,           0,         0,         near-1",
        "2021-10-01T00:00:00Z,  5,   1,         20.00, 1,           2,           1,         1,         ''",
        "2022-01-15T00:00:00Z,  5,   3,         60.00, 1,           0,           1,         1,         near-3 near-5",
        "2022-03-01T02:00:00Z,  5,   2,         40.00, 1,           1,           1,         1,         near-3 near-4 near-5",
    })
    void whatIsDueAndDoneAsItWasKnownThen(
            String asOf,
            int due,
            int completed,
            String rate,
            int notStarted,
            int inProgress,
            int suspended,
            int cancelled,
            String overdue) {
        JsonPath answer = completion("year=2021&asOf=" + asOf);

        assertThat(answer.getString("asOf")).isEqualTo(asOf);
        assertThat(answer.getInt("projects")).isEqualTo(7);
        assertThat(answer.getInt("total.due")).isEqualTo(due);
        assertThat(answer.getInt("total.completed")).isEqualTo(completed);
        assertThat(answer.getString("total.rate")).isEqualTo(rate);
        assertThat(answer.getInt("total.notStarted")).isEqualTo(notStarted);
        assertThat(answer.getInt("total.inProgress")).isEqualTo(inProgress);
        assertThat(answer.getInt("total.suspended")).isEqualTo(suspended);
        assertThat(answer.getInt("total.cancelled")).isEqualTo(cancelled);
        assertThat(String.join(" ", answer.<String>getList("overdue.code"))).isEqualTo(overdue);
        assertThat(answer.getInt("total.overdue"))
                .isEqualTo(answer.getList("overdue").size());
    }

    @Test
    void withoutAMomentItIsAsItIsKnownNow() {
        ValidatableResponse answer = given().get(HOME + "/completion?year=2021").then();

        answer.statusCode(200)
                .body("", not(hasKey("asOf")))
                .body("day", equalTo("2022-03-01"))
                .body("total.due", is(5))
                .body("total.completed", is(2));
    }

    @Test
    void everyCountNamesItsProjects() {
        JsonPath answer = completion("year=2021&asOf=" + OCTOBER);

        assertThat(answer.<String, List<String>>getMap("total.projects"))
                .isEqualTo(Map.of(
                        "completed", List.of("near-1"),
                        "notStarted", List.of("near-5"),
                        "inProgress", List.of("near-2", "near-4"),
                        "suspended", List.of("near-3"),
                        "cancelled", List.of("near-6")));
    }

    @Test
    void yearsHaveWhatIsDueInThemAndByThem() {
        JsonPath answer = completion("year=2021&asOf=" + NEW_YEAR);

        assertThat(answer.getList("byYear.year")).containsExactly(2020, 2021, 2022);
        assertThat(answer.getList("byYear.dueIn.due")).containsExactly(1, 4, 1);
        assertThat(answer.getList("byYear.dueIn.completed")).containsExactly(1, 2, 0);
        assertThat(answer.getList("byYear.dueIn.rate", String.class)).containsExactly("100.00", "50.00", "0.00");
        assertThat(answer.getList("byYear.dueBy.due")).containsExactly(1, 5, 6);
        assertThat(answer.getList("byYear.dueBy.completed")).containsExactly(1, 3, 3);
        assertThat(answer.getList("byYear.dueBy.rate", String.class)).containsExactly("100.00", "60.00", "50.00");
    }

    @Test
    void tasksAndActionsHaveTheirNamesAndCounts() {
        JsonPath answer = completion("year=2021&asOf=" + NEW_YEAR);

        assertThat(answer.getList("byTask.code")).containsExactly("rivers", "pipes", "buses");
        assertThat(answer.getList("byTask.name.zh")).containsExactly("河涌", "管网", "公交");
        assertThat(answer.getList("byTask.action")).containsExactly("water", "water", "air");
        assertThat(answer.getList("byTask.counts.due")).containsExactly(2, 1, 2);
        assertThat(answer.getList("byTask.counts.completed")).containsExactly(2, 0, 1);
        assertThat(answer.getList("byAction.name.en")).containsExactly("Water", "Air");
        assertThat(answer.getList("byAction.counts.due")).containsExactly(3, 2);
        assertThat(answer.getList("byAction.counts.rate", String.class)).containsExactly("66.66", "50.00");
        assertThat(answer.getList("byAction.counts.cancelled")).containsExactly(0, 1);
    }

    @Test
    void unitsCountWhatTheyLeadAndWhatTheyTakePartIn() {
        Map<String, String> standings = standings("year=2021&asOf=" + NEW_YEAR);

        assertThat(standings)
                .isEqualTo(Map.of(
                        PLAN + "-water", "2/3 66.66, 0/0 null",
                        // its own two, one of them cancelled, and that of the bureau which it took over
                        PLAN + "-transport", "1/2 50.00, 0/0 null",
                        // through the group, through being named, and the cancelled one; it leads what is due later
                        PLAN + "-north", "0/0 null, 2/2 100.00",
                        PLAN + "-south", "0/0 null, 2/2 100.00"));
    }

    @Test
    void aUnitCountsForItselfUntilItIsMerged() {
        Map<String, String> standings = standings("year=2021&asOf=" + FEBRUARY);

        assertThat(standings)
                .containsEntry(PLAN + "-roads", "0/1 0.00, 0/0 null")
                .containsEntry(PLAN + "-transport", "0/2 0.00, 0/0 null");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "unit=work-2020-2022-north,             near-1 near-2 near-6 far-1",
        "unit=work-2020-2022-south,             near-1 near-4 far-1",
        "unit=work-2020-2022-districts,         near-1 far-1",
        "unit=work-2020-2022-concerned,         near-2",
        "unit=work-2020-2022-roads,             near-4 near-5 near-6",
        "task=pipes,                            near-3 far-1",
        "action=water&unit=work-2020-2022-north, near-1 near-2 far-1",
        "status=SUSPENDED,                      near-3",
        "overdue=true,                          near-3 near-5",
        "overdue=true&action=air,               near-5",
    })
    void projectsAreFound(String filter, String expected) {
        JsonPath answer = json(
                given().get(HOME + "/completion/projects?year=2021&sort=dueYear,code&asOf=" + NEW_YEAR + "&" + filter));

        assertThat(answer.<String>getList("items.code")).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void aProjectSaysHowItIsCountedAndWhoAnswersForIt() {
        given().get(HOME + "/completion/projects?year=2021&asOf=" + NEW_YEAR)
                .then()
                .statusCode(200)
                .body("items.code", contains("far-1", "near-1", "near-2", "near-3", "near-4", "near-5", "near-6"))
                .body(
                        "items.counted",
                        contains("NOT_DUE", "COMPLETED", "COMPLETED", "OPEN", "COMPLETED", "OPEN", "CANCELLED"))
                .body("items[1].label", equalTo("一"))
                .body("items[1].completedOn", equalTo("2021-02-28"))
                .body("items[1].leads.name.en", contains("Water Bureau"))
                .body("items[1].takesPart.name.zh", contains("北区政府", "南区政府"))
                .body("items[1]", not(hasKey("daysOverdue")))
                .body("items[3].daysOverdue", is(15))
                .body("items[4].leads.code", contains(PLAN + "-transport"))
                .body("items[4].asOf", equalTo(NEW_YEAR));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2021-02-01T00:00:00Z, NOT_MET, '0 of the 6 key projects due by the end of 2021'",
        "2021-10-01T00:00:00Z, NOT_MET, '1 of the 5 key projects due by the end of 2021'",
        "2022-01-15T00:00:00Z, MET,     '3 of the 5 key projects due by the end of 2021'",
        "2022-03-01T02:00:00Z, NOT_MET, '2 of the 5 key projects due by the end of 2021'",
    })
    void theIndicatorOfImplementationCountsTheSame(String asOf, String verdict, String reason) {
        given().get(HOME + "/compliance/indicators/1?year=2021&asOf=" + asOf)
                .then()
                .statusCode(200)
                .body("asOf", equalTo(asOf))
                .body("verdict", equalTo(verdict))
                .body("subIndicators[0].finding.parts[1].reason.text.en", containsString(reason));
    }

    @Test
    void aScorecardHasWhatTheUnitAnswersForAndWhatThatMoves() {
        given().get(HOME + "/units/" + PLAN + "-water/scorecard?year=2021&asOf=" + NEW_YEAR)
                .then()
                .statusCode(200)
                .body("code", equalTo(PLAN + "-water"))
                .body("name.zh", equalTo("水利局"))
                .body("region", equalTo("440700"))
                .body("asOf", equalTo(NEW_YEAR))
                .body("day", equalTo("2022-01-15"))
                .body("leads.due", is(3))
                .body("leads.projects.overdue", contains("near-3"))
                .body("takesPart.due", is(0))
                .body("takesPart.rate", nullValue())
                .body("actsFor", empty())
                .body("byYear.dueIn.due", contains(1, 2, 0))
                .body("projects.code", contains("near-1", "near-2", "near-3"))
                .body("serves.indicator", contains("1"))
                .body("serves[0].verdict", equalTo("MET"))
                .body("serves[0].projects", contains("near-1"));
    }

    @Test
    void theScorecardOfAMergedUnitIsThatOfItsSuccessor() {
        given().get(HOME + "/units/" + PLAN + "-roads/scorecard?year=2021")
                .then()
                .statusCode(200)
                .body("code", equalTo(PLAN + "-transport"))
                .body("actsFor.code", contains(PLAN + "-roads"))
                .body("leads.due", is(2))
                .body("leads.completed", is(0));
    }

    @Test
    void aTableHasTheCountsOfEachUnitInColumns() {
        String table = given().get(HOME + "/units?year=2021&format=csv&asOf=" + NEW_YEAR
                        + "&fields=code,label,leads.due,leads.completed,leads.rate,takesPart.due")
                .asString();

        assertThat(table.lines().map(line -> line.replace("\uFEFF", "")).toList())
                .containsExactly(
                        "代码,label,牵头应完成,牵头已完成,牵头完成率（%）,参与应完成",
                        PLAN + "-north,北区政府,0,0,,2",
                        PLAN + "-south,南区政府,0,0,,2",
                        PLAN + "-transport,交通局,2,1,50.00,0",
                        PLAN + "-water,水利局,3,2,66.66,0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/completion?year=2021",
                "/completion/projects?year=2021",
                "/units?year=2021",
                "/units/work-2020-2022-water/scorecard?year=2021"
            })
    void whatHasNotChangedIsNotSentAgain(String path) {
        Response first = given().get(HOME + path);

        given().header("If-None-Match", first.header("ETag"))
                .get(HOME + path)
                .then()
                .statusCode(304);
        given().header("If-None-Match", first.header("ETag"))
                .get(HOME + path + "&asOf=" + OCTOBER)
                .then()
                .statusCode(200);
    }

    private static Map<String, String> standings(String query) {
        JsonPath answer = json(given().get(HOME + "/units?" + query));
        return answer.<Map<String, Object>>getList("items").stream()
                .collect(Collectors.toMap(
                        unit -> (String) unit.get("code"),
                        unit -> shortly(unit.get("leads")) + ", " + shortly(unit.get("takesPart"))));
    }

    private static String shortly(Object counts) {
        Map<?, ?> tally = (Map<?, ?>) counts;
        return tally.get("completed") + "/" + tally.get("due") + " " + tally.get("rate");
    }

    private static JsonPath completion(String query) {
        return json(given().get(HOME + "/completion?" + query));
    }

    private static JsonPath json(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }
}
