package org.ecoplan.reporting.compliance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
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
import org.junit.jupiter.api.Test;

/** Where the delivered plan is going, once some years of it have been measured. */
@QuarkusTest
@WithTestResource(Backends.class)
class OutlookTest {

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    // 绿色建筑: 30 % in 2017, 40 % in 2019; 50 % are due in 2020
    @Test
    void standsBesideTheVerdict() {
        // Given
        String plan = announced("outlook-beside-2019-2030");
        announcer.announce("green-buildings", measured(plan, "30", "2019", "40.0"));

        // When
        ValidatableResponse compliance =
                given().get(compliance(plan) + "?year=2019&basis=target").then();

        // Then
        compliance
                .statusCode(200)
                .body("items[29].indicator", equalTo("30"))
                .body("items[29].verdict", equalTo("NOT_MET"))
                .body(
                        "items[29].outlook",
                        equalTo(Map.of("outcome", "ACCELERATE", "towards", 2020, "method", "LINEAR_PACE")))
                // never measured: neither is there a method
                .body("items[31].verdict", equalTo("NOT_MEASURED"))
                .body("items[31].outlook", equalTo(Map.of("outcome", "NOT_ASSESSABLE", "towards", 2020)));
    }

    @Test
    void isExplainedWithItsMethodItsInputsAndWhatTheyComeTo() {
        // Given
        String plan = announced("outlook-explained-2019-2030");
        announcer.announce("green-buildings", measured(plan, "30", "2019", "40.0"));

        // When
        JsonPath outlook = given().get(compliance(plan) + "/indicators/30?year=2019&basis=target")
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL))
                .setRootPath("subIndicators[0].outlook");

        // Then
        assertThat(outlook.getString("outcome")).isEqualTo("ACCELERATE");
        assertThat(outlook.getInt("towards")).isEqualTo(2020);
        assertThat(outlook.getString("method")).isEqualTo("LINEAR_PACE");
        assertThat(outlook.getInt("version")).isEqualTo(1);
        assertThat(outlook.getString("inputs.base.period")).isEqualTo("2017");
        assertThat(outlook.getString("inputs.base.source")).isEqualTo("BASELINE");
        assertThat(outlook.getString("inputs.base.value")).isEqualTo("30");
        assertThat(outlook.getString("inputs.latest.period")).isEqualTo("2019");
        assertThat(outlook.getInt("inputs.latest.revision")).isEqualTo(7);
        assertThat(outlook.<BigDecimal>get("inputs.latest.value")).isEqualTo(new BigDecimal("40.0"));
        assertThat(outlook.getString("inputs.target.criterion")).isEqualTo("at-least");
        assertThat(outlook.getString("inputs.target.value")).isEqualTo("50");
        // 10 in 24 months are 15 in 36, where 20 are needed
        assertThat(outlook.<BigDecimal>get("ratio")).isEqualByComparingTo("0.75");
        assertThat(outlook.<BigDecimal>get("projected")).isEqualByComparingTo("45");
        assertThat(outlook.<BigDecimal>get("gap")).isEqualByComparingTo("5");
        assertThat(outlook.getString("reason.code")).isEqualTo("pace-too-slow");
        assertThat(outlook.getString("reason.text.zh"))
                .isEqualTo("照2017以来的趋势，到2020年底预计为45.000%，要求不低于50%；速度为所需的0.7500倍");
    }

    @Test
    void isCountedInTheSummary() {
        // Given
        String plan = announced("outlook-counted-2019-2030");

        // When
        JsonPath summary = given().get(compliance(plan) + "/summary?year=2018&basis=target")
                .jsonPath();

        // Then
        Map<String, Integer> counts = summary.getMap("outlook");
        assertThat(counts.keySet()).containsExactly("onTrack", "accelerate", "offTrack", "reversing", "notAssessable");
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(36);
        for (String outcome : List.of("ON_TRACK", "NOT_ASSESSABLE")) {
            assertThat(given().get(compliance(plan) + "?year=2018&basis=target")
                            .jsonPath()
                            .getList("items.findAll { it.outlook.outcome == '" + outcome + "' }"))
                    .hasSize(counts.get(outcome.equals("ON_TRACK") ? "onTrack" : "notAssessable"))
                    .isNotEmpty();
        }
    }

    // 亩均工业增加值 is an amount per mu; from 2025 on it has to keep rising
    @Test
    void usesTheMethodThatFitsTheUnitAndTheTarget() {
        String plan = announced("outlook-methods-2019-2030");
        announcer.announce("mu-", List.of(measured(plan, "24", "2019", "60"), measured(plan, "24", "2023", "59")));

        given().get(compliance(plan) + "/indicators/24?year=2019&basis=target")
                .then()
                .body("outlook.method", equalTo("COMPOUND_GROWTH"))
                .body("outlook.towards", is(2020));
        given().get(compliance(plan) + "/indicators/24?year=2023&basis=target")
                .then()
                .body("outlook.method", equalTo("DIRECTION"))
                .body("outlook.outcome", equalTo("ACCELERATE"))
                .body("subIndicators[0].outlook.inputs.former.period", equalTo("2019"))
                .body("subIndicators[0].outlook.reason.code", equalTo("interrupted"));
    }

    // 10.1 must not fall below 80.8; 10.2 has been measured once
    @Test
    void ofAnIndicatorIsTheWorstOfItsParts() {
        String plan = announced("outlook-parts-2019-2030");
        announcer.announce("air", measured(plan, "10.1", "2020", "79.9"));

        given().get(compliance(plan) + "/indicators/10?year=2021&basis=target")
                .then()
                .body("outlook.outcome", equalTo("REVERSING"))
                .body("outlook.towards", is(2025))
                .body("subIndicators.outlook.outcome", contains("REVERSING", "ON_TRACK"));
    }

    @Test
    void isTheOneOfAMomentWhereOneIsAsked() {
        // Given
        String plan = announced("outlook-then-2019-2030");
        announcer.announce("first", measured(plan, "30", "2019", 7, "40.0", Instant.parse("2020-02-01T00:00:00Z")));
        announcer.announce("second", measured(plan, "30", "2019", 8, "45.0", Instant.parse("2020-05-01T00:00:00Z")));

        // Then
        String question = compliance(plan) + "/indicators/30?year=2019&basis=target";
        given().get(question).then().body("outlook.outcome", equalTo("ON_TRACK"));
        given().get(question + "&asOf=2020-03-01T00:00:00Z")
                .then()
                .body("outlook.outcome", equalTo("ACCELERATE"))
                .body("subIndicators[0].outlook.inputs.latest.revision", is(7));
    }

    // one measurement, 30 % in 2017, is too little to say whether 50 % will be reached
    @Test
    void onTheStandardItIsTheWayToTheStandard() {
        String plan = announced("outlook-standard-2019-2030");

        given().get(compliance(plan) + "/indicators/30?year=2030&basis=standard")
                .then()
                .body("outlook.towards", is(2030))
                .body("subIndicators[0].targetYear", nullValue())
                .body("subIndicators[0].outlook.inputs.target.value", is(50))
                .body("subIndicators[0].outlook.reason.code", equalTo("fewer-than-two-years"))
                .body("subIndicators[0].outlook", not(hasKey("projected")));
    }

    // what a service before its outlooks had written, and what the migration does to have it written again
    @Test
    void isThereForVerdictsThatWereWrittenBeforeThereWereAny() {
        // Given
        String plan = announced("outlook-migrated-2019-2030");
        String question = compliance(plan) + "?year=2018";
        String before = given().get(question).asString();
        Map<String, String> versions = database.versions(plan);
        database.rows(
                "update verdict set outlook = null, outlook_explanation = null where plan = ? returning plan", plan);

        // Then
        assertThat(outlooks(given().get(question).asString())).isEqualTo(outlooks(before));

        // When
        database.rows("update known_plan set revision = revision - 1 where plan = ? returning plan", plan);
        announcer.announce("read-again", RealPlan.defined(plan));

        // Then
        assertThat(given().get(question).asString()).isEqualTo(before);
        assertThat(database.versions(plan)).isEqualTo(versions);
        assertThat(database.count("select count(*) from verdict where plan = ? and outlook is null", plan))
                .isZero();
    }

    private static List<Map<String, Object>> outlooks(String compliance) {
        return JsonPath.from(compliance).getList("items.outlook");
    }

    private String announced(String plan) {
        announcer.announce(plan + "-", RealPlan.events(plan));
        return plan;
    }

    private static String compliance(String plan) {
        return "/api/v1/plans/" + plan + "/compliance";
    }

    private static EventData measured(String plan, String subIndicator, String period, String value) {
        return measured(plan, subIndicator, period, 7, value, Instant.parse("2020-02-01T00:00:00Z"));
    }

    private static EventData measured(
            String plan, String subIndicator, String period, long revision, String value, Instant recordedAt) {
        return new MeasurementRecorded(
                plan,
                subIndicator,
                RealPlan.CITY,
                Period.parse(period),
                revision,
                new BigDecimal(value),
                null,
                null,
                MeasurementStatus.FINAL,
                false,
                recordedAt);
    }
}
