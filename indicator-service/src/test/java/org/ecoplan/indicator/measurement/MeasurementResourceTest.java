package org.ecoplan.indicator.measurement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.indicator.RealPlan;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.indicator.Stored;
import org.ecoplan.testkit.Backends;
import org.ecoplan.testkit.PublishedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Backends.class)
class MeasurementResourceTest {

    private static final String PLAN = "measured";
    private static final String MEASUREMENTS = "/api/v1/plans/" + PLAN + "/measurements";

    @Inject
    Stored stored;

    @BeforeEach
    void thePlanIsLoaded() {
        SamplePlan.named(PLAN).load().statusCode(anyOf(is(200), is(201)));
    }

    @Test
    void aFirstValueIsCreated() {
        push("1.1", "2020-Q1", "\"value\":88.0")
                .statusCode(201)
                .header("Location", endsWith(MEASUREMENTS + "/1.1-990000-2020-Q1"))
                .header("ETag", "\"r1\"")
                .body("outcome", equalTo("created"))
                .body("id", equalTo("1.1-990000-2020-Q1"))
                .body("revision", equalTo(1));
    }

    @Test
    void itsLocationGivesItAsItWasAnswered() {
        String answered = push("1.1", "2020-Q2", "\"value\":88.0,\"rank\":3,\"note\":\"第三\",\"reason\":\"年报\"")
                .extract()
                .asString();

        String given = given().get(MEASUREMENTS + "/1.1-990000-2020-Q2")
                .then()
                .statusCode(200)
                .header("ETag", "\"r1\"")
                .extract()
                .asString();

        assertThat(answered).isEqualTo(given.replaceFirst("\\{", "{\"outcome\":\"created\","));
        assertThat(given).contains("\"rank\":3", "\"note\":\"第三\"", "\"reason\":\"年报\"");
    }

    @Test
    void theSameAgainChangesNothing() {
        push("1.1", "2020-01", "\"value\":80.80").statusCode(201);

        push("1.1", "2020-01", "\"value\":80.80")
                .statusCode(200)
                .header("ETag", "\"r1\"")
                .header("Location", nullValue())
                .body("outcome", equalTo("unchanged"));

        stored.untilOutboxIsEmpty();
        assertThat(PublishedEvents.of(EventType.MEASUREMENT_RECORDED, PLAN + "/1.1/990000/2020-01"))
                .hasSize(1);
    }

    @Test
    void anotherValueIsARevisionAndTheOldOneIsKept() {
        push("1.1", "2020-02", "\"value\":80.8").statusCode(201);

        push("1.1", "2020-02", "\"value\":80.80,\"reason\":\"复核\"")
                .statusCode(201)
                .header("ETag", "\"r2\"")
                .body("outcome", equalTo("revised"))
                .body("revision", equalTo(2));

        String revisions = given().get(MEASUREMENTS + "/1.1-990000-2020-02/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2))
                .body("items[0].reason", nullValue())
                .body("items[1].reason", equalTo("复核"))
                .extract()
                .asString();
        assertThat(revisions).contains("\"value\":80.8,", "\"value\":80.80,");
    }

    @ParameterizedTest(name = "{1} stays {2}")
    @CsvSource({
        "2020-03-01, 80.80, 80.80",
        "2020-03-02, 80.8, 80.8",
        "2020-03-03, 100, 100",
        "2020-03-04, 100.0, 100.0",
        "2020-03-05, 0, 0",
        "2020-03-06, 0.00, 0.00",
        "2020-03-07, 0.1000000000000000055511151231, 0.1000000000000000055511151231",
        "2020-03-08, 1E+1, 10",
        "2020-03-09, 5e-7, 0.0000005",
        "2020-03-10, '\"80.80\"', 80.80"
    })
    void keepsTheDigitsThatAValueCameWith(String period, String sent, String kept) {
        String id = "1.1-990000-" + period;

        String answered = push("1.1", period, "\"value\":" + sent)
                .statusCode(201)
                .extract()
                .asString();

        String member = "\"value\":" + kept + ",";
        assertThat(answered).contains(member);
        assertThat(given().get(MEASUREMENTS + "/" + id).asString()).contains(member);
        assertThat(given().get(MEASUREMENTS + "/" + id + "/revisions").asString())
                .contains(member);
        assertThat(stored.texts(
                        "select value::text from measurement where plan = ? and period = ?"
                                + " union all select r.value::text from measurement_revision r join measurement m on"
                                + " m.id = r.measurement_id where m.plan = ? and m.period = ?",
                        PLAN,
                        period,
                        PLAN,
                        period))
                .containsExactly(kept, kept);
        stored.untilOutboxIsEmpty();
        assertThat(PublishedEvents.of(EventType.MEASUREMENT_RECORDED, PLAN + "/1.1/990000/" + period))
                .extracting(ConsumerRecord::value)
                .singleElement()
                .asString()
                .contains(member);
    }

    @Test
    void aScaleHasAStage() {
        push("1.2", "2020", "\"stage\":\"begun\"")
                .statusCode(201)
                .body("stage", equalTo("begun"))
                .body("value", nullValue());

        push("1.2", "2020", "\"stage\":\"done\"").statusCode(201).body("outcome", equalTo("revised"));
    }

    @Test
    void aDistrictHasValuesOfItsOwn() {
        given().contentType("application/json")
                .body("{\"subIndicator\":\"2\",\"region\":\"990001\",\"period\":\"2020\",\"value\":-3}")
                .post(MEASUREMENTS)
                .then()
                .statusCode(201)
                .body("id", equalTo("2-990001-2020"));

        given().get(MEASUREMENTS + "/2-990000-2020").then().statusCode(404);
    }

    @Test
    void theBaselinesOfThePlanAreItsFirstMeasurements() {
        RealPlan.load().statusCode(anyOf(is(200), is(201)));

        List<String> notes = given().get("/api/v1/plans/" + RealPlan.CODE + "/measurements?limit=1000")
                .then()
                .statusCode(200)
                .body("items", hasSize(37))
                .body("items.region.unique()", contains("440700"))
                .body("items.revision.unique()", contains(1))
                .body("items.find { it.id == '10.1-440700-2018' }.note", equalTo("80.8（2018年现状值，考核要求86）"))
                .body("items.find { it.id == '1-440700-2017' }.stage", equalTo("preparing"))
                .extract()
                .path("items.note");
        assertThat(notes).hasSize(37).doesNotContainNull();
    }

    @Test
    void isListedByWhatIsAskedFor() {
        String plan = "listed";
        SamplePlan.named(plan).load().statusCode(anyOf(is(200), is(201)));
        String path = "/api/v1/plans/" + plan + "/measurements";
        for (String[] one : new String[][] {
            {"2", "990000", "2020-01"}, {"2", "990000", "2020-Q1"}, {"2", "990001", "2020"}, {"2", "990000", "2021"}
        }) {
            given().contentType("application/json")
                    .body("{\"subIndicator\":\"%s\",\"region\":\"%s\",\"period\":\"%s\",\"value\":1}"
                            .formatted((Object[]) one))
                    .post(path)
                    .then()
                    .statusCode(201);
        }

        given().get(path + "?subIndicator=2").then().body("items", hasSize(4));
        given().get(path + "?region=990001").then().body("items.id", contains("2-990001-2020"));
        given().get(path + "?from=2020").then().body("items", hasSize(4));
        given().get(path + "?from=2020&to=2020-Q1")
                .then()
                .body("items.id", containsInAnyOrder("2-990000-2020-01", "2-990000-2020-Q1"));
        given().get(path + "?to=2019")
                .then()
                .body("items.id", containsInAnyOrder("1.1-990000-2019", "1.2-990000-2019"));
        given().get(path + "?from=2021-06").then().body("items", empty());
        given().get(path + "?subIndicator=2&region=990000&from=2021&to=2021")
                .then()
                .body("items.id", contains("2-990000-2021"));
    }

    @ParameterizedTest(name = "pages of {0}")
    @CsvSource({"1, 9", "2, 5", "4, 3", "9, 1", "1000, 1"})
    void isReadPageByPageWithoutGapOrDouble(int limit, int pages) {
        String plan = "paged";
        SamplePlan.named(plan).load().statusCode(anyOf(is(200), is(201)));
        for (int month = 1; month <= 7; month++) {
            given().contentType("application/json")
                    .body("{\"subIndicator\":\"2\",\"region\":\"990000\",\"period\":\"2020-0%d\",\"value\":1}"
                            .formatted(month))
                    .post("/api/v1/plans/paged/measurements");
        }
        List<String> ids = new ArrayList<>();
        int read = 0;
        String cursor = null;
        do {
            Response page = given().queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .queryParam("limit", limit)
                    .get("/api/v1/plans/paged/measurements");
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            cursor = page.path("next");
            read++;
        } while (cursor != null);

        assertThat(ids).hasSize(9).doesNotHaveDuplicates();
        assertThat(read).isEqualTo(pages);
    }

    private static ValidatableResponse push(String subIndicator, String period, String reading) {
        return given().contentType("application/json")
                .body("{\"subIndicator\":\"%s\",\"region\":\"990000\",\"period\":\"%s\",%s}"
                        .formatted(subIndicator, period, reading))
                .post(MEASUREMENTS)
                .then();
    }
}
