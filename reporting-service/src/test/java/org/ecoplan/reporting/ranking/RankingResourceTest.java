package org.ecoplan.reporting.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Backends.class)
class RankingResourceTest {

    private static final String PLAN = "ranked-regions-2019-2030";
    private static final String COMPLIANCE = "/api/v1/plans/" + PLAN + "/compliance";

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    // 12 and 10.1: the more the better; 10.2: the less the better. All to be compared with the city's of 2018.
    @BeforeEach
    void districtsHaveReported() {
        if (!database.verdicts(PLAN).isEmpty()) {
            return;
        }
        List<EventData> events = new ArrayList<>(RealPlan.events(PLAN));
        events.add(value("12", "440703", "2018", "90.0"));
        events.add(value("12", "440704", "2018", "60"));
        events.add(value("12", "440705", "2018", "60.00"));
        events.add(value("12", "440781", "2017", "75"));
        events.add(value("13", "440703", "2018", "0"));
        events.add(value("10.2", "440705", "2018", "9.5"));
        announcer.announce("ranked-", events);
    }

    @Test
    void districtsFollowTheCityFromTheBestValueToTheWorst() {
        given().get(COMPLIANCE + "/sub-indicators/12/regions?year=2018&basis=target")
                .then()
                .statusCode(200)
                .body(
                        "items.region",
                        contains("440700", "440703", "440781", "440704", "440705", "440783", "440784", "440785"))
                .body(
                        "items.rank",
                        contains(
                                nullValue(),
                                equalTo(1),
                                equalTo(2),
                                equalTo(3),
                                equalTo(3),
                                nullValue(),
                                nullValue(),
                                nullValue()))
                .body("items[1].name", equalTo(Map.of("zh", "蓬江区", "en", "Pengjiang District")))
                .body("items[1].label", equalTo("蓬江区"))
                .body("items[1].verdict", equalTo("MET"))
                .body("items[1].period", equalTo("2018"))
                .body("items[1].revision", equalTo(1))
                .body("items[2].stale", equalTo(true))
                .body("items[2].period", equalTo("2017"))
                .body("items[3].verdict", equalTo("NOT_MET"))
                .body("items[3].relation", equalTo("AT_LEAST"));
    }

    @Test
    void aDistanceToWhatIsRequiredHasItsDigits() {
        String ranked = given().get(COMPLIANCE + "/sub-indicators/12/regions?year=2018&basis=target&fields="
                        + "region,value,required,margin")
                .asString();

        assertThat(ranked)
                .contains("\"region\":\"440703\",\"value\":90.0,\"required\":80,\"margin\":10.0}")
                .contains("\"region\":\"440705\",\"value\":60.00,\"required\":80,\"margin\":-20.00}");
    }

    @Test
    void whoHasNoValueComesLastWithTheReason() {
        given().get(COMPLIANCE + "/sub-indicators/12/regions?year=2018")
                .then()
                .body("items[7].verdict", equalTo("NOT_MEASURED"))
                .body("items[7].reasons.code", contains("not-measured"))
                .body("items[7].reasons.subIndicator", contains("12"))
                .body("items[7]", not(hasKey("value")))
                .body("items[7]", not(hasKey("rank")));
    }

    @Test
    void aScaleIsRankedByItsStages() {
        given().get(COMPLIANCE + "/sub-indicators/1/regions?year=2018")
                .then()
                .body("items[0].stage", equalTo("preparing"))
                .body("items[0]", not(hasKey("margin")));
    }

    @Test
    void regionsAreRankedByWhatTheyMeet() {
        JsonPath regions =
                given().get(COMPLIANCE + "/regions?year=2018&basis=target").jsonPath();

        assertThat(regions.<Map<String, Object>>getList("items"))
                .extracting(item -> item.get("region"), item -> item.get("rank"))
                .startsWith(tuple("440700", null), tuple("440703", 1))
                .hasSize(8);
        List<Map<String, Object>> ranked = regions.getList("items.findAll { it.rank != null }");
        assertThat(ranked).extracting(item -> (Integer) item.get("met")).isSortedAccordingTo((one, two) -> two - one);
        assertThat(regions.<String>getList("items.findAll { it.rank == null }.region"))
                .containsExactly("440700", "440783", "440784", "440785");
        assertThat(regions.<Integer>getList("items.findAll { it.rank == null && it.parent != null }.notMeasured"))
                .containsOnly(36);
    }

    @ParameterizedTest
    @CsvSource({"440700, 2018, standard", "440703, 2018, target", "440785, 2020, standard"})
    void aRegionsCountsAreThoseOfItsSummary(String region, String year, String basis) {
        String question = "?year=" + year + "&basis=" + basis;
        JsonPath summary = given().get(COMPLIANCE + "/summary" + question + "&region=" + region)
                .jsonPath();

        given().get(COMPLIANCE + "/regions" + question)
                .then()
                .body(of(region, "met"), equalTo(summary.getInt("met")))
                .body(of(region, "notMet"), equalTo(summary.getInt("notMet")))
                .body(of(region, "notMeasured"), equalTo(summary.getInt("notMeasured")))
                .body(of(region, "stale"), equalTo(summary.getInt("stale")))
                .body(of(region, "standing"), equalTo(summary.getString("standing.outcome")))
                .body(of(region, "binding"), equalTo(summary.getMap("byObligation.BINDING")))
                .body(of(region, "reference"), equalTo(summary.getMap("byObligation.REFERENCE")));
    }

    @Test
    void aRankingIsATableAsWell() {
        List<String> lines = given().header("Accept-Language", "en")
                .get(COMPLIANCE + "/sub-indicators/12/regions?year=2018&basis=target&format=csv")
                .asString()
                .lines()
                .toList();

        assertThat(lines).hasSize(9);
        assertThat(lines.get(2))
                .startsWith("1,440703,Pengjiang District,90.0,,2018,1,false,false,MET,AT_LEAST,80,,10.0,");
        assertThat(given().get(COMPLIANCE + "/regions?year=2018&format=csv")
                        .asString()
                        .lines())
                .hasSize(9);
    }

    @ParameterizedTest
    @CsvSource({
        "/sub-indicators/10/regions, 404, number, unknown-sub-indicator",
        "/sub-indicators/12/regions?basis=all, 400, basis, wrong-format",
        "/regions?year=2014, 400, year, wrong-format",
        "/regions?region=440703, 400, region, unknown-parameter",
        "/regions?sort=name, 400, sort, unknown-sort-key",
    })
    void aQuestionThatCannotBeAnsweredNamesTheParameter(String path, int status, String parameter, String code) {
        given().get(COMPLIANCE + path)
                .then()
                .statusCode(status)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    private static String of(String region, String member) {
        return "items.find { it.region == '" + region + "' }." + member;
    }

    private static EventData value(String subIndicator, String region, String period, String value) {
        return new MeasurementRecorded(
                PLAN,
                subIndicator,
                region,
                Period.parse(period),
                1,
                new BigDecimal(value),
                null,
                null,
                MeasurementStatus.FINAL,
                false,
                null);
    }
}
