package org.ecoplan.reporting.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.reporting.assessment.PublishingTest.publish;
import static org.ecoplan.reporting.assessment.PublishingTest.revision;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.ecoplan.testkit.PublishedEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be read of assessments, and how they stand to what is known since. */
@QuarkusTest
@WithTestResource(Backends.class)
class PublishedAssessmentsTest {

    private static final String OF_2018 = "{\"year\":2018,\"publishedBy\":\"市生态环境局\"}";

    @Inject
    Announcer announcer;

    @Inject
    SetClock clock;

    @AfterEach
    void theClockIsSetBack() {
        clock.reset();
    }

    @Test
    void aLaterCorrectionIsShownAndTouchesNothing() {
        // Given
        String plan = published("drift-1-2019-2030");
        byte[] before = document(plan, 1);

        // When
        clock.set("2020-02-01T08:00:00Z");
        announcer.announce(plan + "-corrected", Corrections.goodAirDays(plan, "2018", 2, "86.0"));

        // Then
        given().get(revision(plan, 2018, 1) + "/drift")
                .then()
                .statusCode(200)
                .body("changedSincePublication", is(true))
                .body("inputs.key", contains(plan + "/10.1/440700/2018"))
                .body("inputs[0].type", equalTo("org.ecoplan.measurement.recorded.v1"))
                .body("inputs[0].subIndicator", equalTo("10.1"))
                .body("inputs[0].revisionThen", is(1))
                .body("inputs[0].revisionNow", is(2))
                .body("inputs[0].now.period", equalTo("2018"))
                .body("verdicts.basis", contains("standard", "target"))
                .body("verdicts.indicator", everyItem(equalTo("10")))
                .body("verdicts[0].name.en", equalTo("Ambient air quality"))
                .body("verdicts[0].then.verdict", equalTo("NOT_MET"))
                .body("verdicts[0].then.reasons.code", contains("requirement-not-met"))
                .body("verdicts[0].now.verdict", equalTo("MET"))
                .body("verdicts[0].now.values.find { it.subIndicator == '10.1' }.measurement.revision", is(2))
                .body("verdicts[0].since", equalTo("2020-02-01T08:00:00Z"))
                .body("verdicts[0].causedBy", equalTo("/announcer#" + plan + "-corrected"))
                .body("verdicts[0].because", contains(plan + "/10.1/440700/2018"));
        assertThat(given().get(revision(plan, 2018, 1) + "/drift").asString()).contains("\"value\":86.0");
        given().get("/api/v1/plans/" + plan + "/assessments/2018")
                .then()
                .body("changedSincePublication", is(true))
                .body("standard.met", is(27));
        given().get(revision(plan, 2018, 1) + "/verification").then().body("same", is(true));
        assertThat(document(plan, 1)).isEqualTo(before);
    }

    @Test
    void theOneThatSupersedesItHoldsWhatIsKnownSince() {
        // Given
        String plan = published("drift-2-2019-2030");
        announcer.announce(plan + "-corrected", Corrections.goodAirDays(plan, "2018", 2, "86.0"));

        // When
        publish(plan, "{\"year\":2018,\"publishedBy\":\"x\",\"supersedes\":1,\"reason\":\"更正\"}");

        // Then
        given().get("/api/v1/plans/" + plan + "/assessments/2018")
                .then()
                .body("revision", is(2))
                .body("changedSincePublication", is(false))
                .body("standard.met", is(28));
        given().get(revision(plan, 2018, 1)).then().body("changedSincePublication", is(true));
        given().get("/api/v1/plans/" + plan + "/assessments")
                .then()
                .body("items.id", contains("2018-440700-2"))
                .body("items[0]", not(hasKey("supersededBy")));
        given().get("/api/v1/plans/" + plan + "/assessments?superseded=true")
                .then()
                .body("items.id", contains("2018-440700-2", "2018-440700-1"))
                .body("items.changedSincePublication", contains(false, true))
                .body("items[1].supersededBy", is(2));
    }

    @Test
    void aNewEditionWithdrawalsRequirementsAndProjectsAreChangesToo() {
        // Given
        String plan = published("drift-3-2019-2030");

        // When
        announcer.announce(
                plan + "-since-",
                List.of(
                        Corrections.goodAirDaysWithdrawn(plan, "2018", 2),
                        Corrections.goodAirDaysRequired(plan, 2018, 2, "80"),
                        Corrections.completed(plan, 0, 2)));

        // Then
        given().get(revision(plan, 2018, 1) + "/drift")
                .then()
                .body(
                        "inputs.key",
                        contains(
                                plan + "/10.1/440700/2018",
                                plan + "/10.1/440700/2018",
                                plan + "/" + RealPlan.PROJECTS.get(0).code()))
                .body(
                        "inputs.type",
                        contains(
                                EventType.MEASUREMENT_RECORDED.type(),
                                EventType.REQUIREMENT_ASSIGNED.type(),
                                EventType.PROJECT_CHANGED.type()))
                .body("inputs[0]", not(hasKey("now")))
                .body(
                        "verdicts.findAll { it.basis == 'standard' && it.indicator == '10' }.now.verdict",
                        contains("NOT_MEASURED"));
    }

    @Test
    void theListHasTheNewestYearFirst() {
        // Given
        String plan = published("list-1-2019-2030");
        publish(plan, "{\"year\":2017,\"publishedBy\":\"x\",\"provisional\":true}")
                .then()
                .statusCode(201);
        publish(plan, "{\"year\":2019,\"publishedBy\":\"x\",\"provisional\":true}")
                .then()
                .statusCode(201);

        String list = "/api/v1/plans/" + plan + "/assessments";
        given().get(list)
                .then()
                .statusCode(200)
                .body("items.year", contains(2019, 2018, 2017))
                .body("items.provisional", contains(true, false, true))
                .body("items[1].standard", equalTo(Map.of("met", 27, "notMet", 7, "notMeasured", 2)))
                .body("items[1].href", equalTo(revision(plan, 2018, 1) + "?region=440700"))
                .body("items.changedSincePublication", everyItem(is(false)));
        given().get(list + "?sort=year&limit=2")
                .then()
                .body("items.year", contains(2017, 2018))
                .body("", hasKey("next"));
        given().get(list + "?year=2018&region=440700").then().body("items.year", contains(2018));
        given().get(list + "?region=440785").then().statusCode(200).body("items", hasSize(0));
        assertThat(given().get(list + "?format=csv&fields=year,standard.met").asString())
                .isEqualTo("\ufeff年份,国家标准达标\r\n2019,%s\r\n2018,27\r\n2017,%s\r\n"
                        .formatted(
                                given().get(list).jsonPath().getString("items[0].standard.met"),
                                given().get(list).jsonPath().getString("items[2].standard.met")));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "/2017,                                        404, year,     not-published",
        "/2018?region=440785,                          404, year,     not-published",
        "/2018?region=440100,                          400, region,   unknown-region",
        "?region=440100,                               400, region,   unknown-region",
        "?year=last,                                   400, year,     wrong-format",
        "/2018/revisions/2,                            404, revision, unknown-revision",
        "/2018/revisions/2/document,                   404, revision, unknown-revision",
        "/2017/revisions/1/verification,               404, year,     not-published",
        "/2018/revisions/0/drift,                      404, revision, unknown-revision",
        "/2018/revisions/1/drift?asOf=2020-01-01T00:00:00Z, 400, asOf, unknown-parameter"
    })
    void whatIsNotThereIsNamed(String path, int status, String parameter, String code) {
        String plan = "list-2-2019-2030";
        if (given().get("/api/v1/plans/" + plan + "/assessments/2018").statusCode() != 200) {
            published(plan);
        }

        given().get("/api/v1/plans/" + plan + "/assessments" + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void aDistrictIsAssessedOnItsOwn() {
        // Given
        String plan = published("district-1-2019-2030");
        announcer.announce(plan + "-district", Corrections.goodAirDaysOfDistrict(plan, "440781", "2018", "91"));

        // When
        publish(plan, "{\"year\":2018,\"region\":\"440781\",\"publishedBy\":\"x\"}")
                .then()
                .statusCode(201)
                .body("revision", is(1));

        // Then
        given().get("/api/v1/plans/" + plan + "/assessments/2018?region=440781")
                .then()
                .body("region", equalTo("440781"))
                .body("standard.notMeasured", is(36))
                .body("links.document", equalTo(revision(plan, 2018, 1) + "/document?region=440781"));
        given().get("/api/v1/plans/" + plan + "/assessments").then().body("items.region", contains("440700", "440781"));
    }

    @Test
    void itIsToldWithItsHashAndWhereItIs() {
        // Given
        String plan = published("told-1-2019-2030");
        String first = given().get(revision(plan, 2018, 1)).jsonPath().getString("hash");

        // When
        JsonPath second = publish(plan, "{\"year\":2018,\"publishedBy\":\"x\",\"supersedes\":1,\"reason\":\"更正\"}")
                .jsonPath();

        // Then
        List<JsonPath> told = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> PublishedEvents.of(EventType.ASSESSMENT_PUBLISHED, plan + "/440700/2018").stream()
                                .map(record -> new JsonPath(record.value()))
                                .toList(),
                        events -> events.size() == 2);
        assertThat(told.get(0).getString("hash")).isEqualTo(first);
        assertThat(told.get(0).getString("supersedes")).isNull();
        JsonPath last = told.get(1);
        assertThat(last.getString("hash")).isEqualTo(second.getString("hash"));
        assertThat(last.getString("supersedes")).isEqualTo(first);
        assertThat(last.getString("reason")).isEqualTo("更正");
        assertThat(last.getInt("revision")).isEqualTo(2);
        assertThat(last.getInt("standard.met")).isEqualTo(27);
        byte[] document = given().get(last.getString("document")).asByteArray();
        assertThat(document).hasSize(last.getInt("size"));
        assertThat(ContentHash.of(document).hex()).isEqualTo(last.getString("hash"));
    }

    /** Two plans that differ in nothing but their code and the order in which they became known. */
    @Test
    void theOrderOfIntakeMakesNoDifferenceToTheBytes() {
        // Given
        List<EventData> inOrder = history("order-a-2019-2030");
        List<EventData> mixed = new ArrayList<>(history("order-b-2019-2030"));
        Collections.shuffle(mixed, new Random(6));
        mixed.addAll(mixed.subList(0, 40));

        // When
        announcer.announce("order-a-", inOrder);
        announcer.announce("order-b-", mixed);
        publish("order-a-2019-2030", OF_2018).then().statusCode(201);
        publish("order-b-2019-2030", OF_2018).then().statusCode(201);

        // Then
        String one = new String(document("order-a-2019-2030", 1), StandardCharsets.UTF_8);
        String other = new String(document("order-b-2019-2030", 1), StandardCharsets.UTF_8);
        assertThat(other.replace("order-b-2019-2030", "order-a-2019-2030")).isEqualTo(one);
        assertThat(one).contains("\"value\":\"86.0\"");
    }

    private static List<EventData> history(String plan) {
        List<EventData> events = new ArrayList<>(RealPlan.events(plan));
        events.add(Corrections.goodAirDays(plan, "2018", 2, "85"));
        events.add(Corrections.goodAirDays(plan, "2018", 3, "86.0"));
        events.add(Corrections.goodAirDays(plan, "2019", 1, "88"));
        events.add(Corrections.goodAirDaysRequired(plan, 2018, 2, "85.50"));
        events.add(Corrections.completed(plan, 3, 2));
        return events;
    }

    private String published(String plan) {
        announcer.announce(plan + "-", RealPlan.events(plan));
        publish(plan, OF_2018).then().statusCode(201);
        return plan;
    }

    private static byte[] document(String plan, long revision) {
        return given().get(revision(plan, 2018, revision) + "/document").asByteArray();
    }
}
