package org.ecoplan.indicator.requirement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.indicator.Stored;
import org.ecoplan.testkit.Backends;
import org.ecoplan.testkit.PublishedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many numbers at once: all of them or none. */
@QuarkusTest
@WithTestResource(Backends.class)
class AssignManyTest {

    private static final String REQUIREMENTS = "/api/v1/plans/required-many/requirements";

    @Inject
    Stored stored;

    @BeforeEach
    void thePlanIsLoadedAndNothingIsOnItsWay() {
        SamplePlan.named("required-many").load().statusCode(anyOf(is(200), is(201)));
        stored.untilOutboxIsEmpty();
    }

    @Test
    void newNumbersCorrectionsAndKnownOnesAreCounted() {
        put(row("1.1", 2020, "88.0"), row("1.1", 2021, "89")).statusCode(200).body("created", equalTo(2));

        String answer = put(
                        row("1.1", 2020, "88.0"),
                        row("1.1", 2021, "89.50", "\"ifRevision\":1"),
                        row("2", 2021, "5", "\"region\":\"990001\""))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("revised", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("items.revision", contains(1, 2, 1))
                .body("items.region", contains("990000", "990000", "990001"))
                .extract()
                .asString();

        assertThat(answer).contains("\"value\":88.0,", "\"value\":89.50,");
        stored.untilOutboxIsEmpty();
        assertThat(PublishedEvents.of(EventType.REQUIREMENT_ASSIGNED, "required-many/1.1/990000/2021"))
                .extracting(ConsumerRecord::value)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"value\":89,"),
                        second -> assertThat(second).contains("\"value\":89.50,"));
        assertThat(PublishedEvents.of(EventType.REQUIREMENT_ASSIGNED, "required-many/1.1/990000/2020"))
                .hasSize(1);
    }

    @Test
    void everyFaultOfEveryRowIsNamedAndNothingIsStored() {
        put(row("1.1", 2022, "88")).statusCode(200);
        stored.untilOutboxIsEmpty();
        Map<String, String> before = stored.counts();

        ValidatableResponse answer = put(
                row("1.1", 2023, "88"),
                row("1.2", 2031, "1"),
                row("1.1", 2024, "101", "\"region\":\"990009\""),
                "{\"subIndicator\":\"2\",\"direction\":\"AT_MOST\"}",
                row("1.1", 2022, "89"),
                row("1.1", 2022, "89", "\"ifRevision\":7"),
                row("2", 2024, "5", "\"ifRevision\":1"),
                row("1.1", 2023, "90"),
                "null");

        List<Map<String, Object>> errors = answer.extract().path("errors");
        assertThat(errors)
                .extracting(error -> error.get("index") + " " + error.get("pointer") + " " + error.get("code"))
                .containsExactlyInAnyOrder(
                        "1 /1/subIndicator not-a-quantity",
                        "1 /1/year outside-plan",
                        "2 /2/value out-of-bounds",
                        "2 /2/region unknown-region",
                        "3 /3/year missing",
                        "3 /3/value missing",
                        "3 /3/document missing",
                        "4 /4/ifRevision precondition-required",
                        "5 /5 twice",
                        "6 /6/ifRevision changed-meanwhile",
                        "7 /7 twice",
                        "8 /8 missing");
        assertThat(stored.counts()).isEqualTo(before);
    }

    @Test
    void aCorrectionOfAnotherRevisionIsRefused() {
        put(row("2", 2020, "5")).statusCode(200);

        put(row("2", 2020, "6", "\"ifRevision\":2"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/0/ifRevision"))
                .body("errors[0].index", equalTo(0))
                .body("errors[0].code", equalTo("changed-meanwhile"));

        given().get(REQUIREMENTS + "/2/2020").then().body("value", equalTo(5));
    }

    @Test
    void rowsThatCannotBeReadAreAllNamed() {
        put(row("2", 2023, "true"), row("2", 2024, "5"), row("2", 2025, "5", "\"author\":1"), row("9", 2025, "5"))
                .statusCode(400)
                .body("errors.pointer", contains("/0/value", "/2/author", "/3/subIndicator"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    422 | []
                    422 | null
                    422 | ''
                    400 | {}
                    400 | [
                    400 | "x"
                    """)
    void aBodyWithoutRowsIsRefused(int status, String body) {
        given().contentType("application/json")
                .body(body)
                .put(REQUIREMENTS)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void aThousandRowsAreEnough() {
        String[] rows =
                IntStream.range(0, 1001).mapToObj(i -> row("2", 2020, "5")).toArray(String[]::new);

        put(rows).statusCode(422).body("errors[0].code", equalTo("too-many"));
    }

    @Test
    void thoseWhoSendTheSameRowsInAnotherOrderDoNotWaitForEachOtherForever() throws Exception {
        SamplePlan.named("required-crowd").load().statusCode(201);
        List<String> rows = new ArrayList<>();
        for (int year = 2018; year <= 2025; year++) {
            rows.add(row("2", year, "5"));
            rows.add(row("2", year, "6", "\"region\":\"990001\""));
        }
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> puts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            List<String> shuffled = new ArrayList<>(rows);
            Collections.rotate(shuffled, i);
            if (i % 2 == 0) {
                Collections.reverse(shuffled);
            }
            puts.add(() -> put("/api/v1/plans/required-crowd/requirements", shuffled)
                    .extract()
                    .statusCode());
        }

        List<Future<Integer>> answers = pool.invokeAll(puts);

        pool.shutdown();
        assertThat(answers).extracting(Future::get).containsOnly(200);
        assertThat(stored.texts(
                        "select count(*)::text from requirement_revision r join requirement q on q.id = r.requirement_id"
                                + " where q.plan = ? and q.sub_indicator = '2'",
                        "required-crowd"))
                .containsExactly("16");
    }

    private static ValidatableResponse put(String... rows) {
        return put(REQUIREMENTS, List.of(rows));
    }

    private static ValidatableResponse put(String path, List<String> rows) {
        return given().contentType("application/json")
                .body("[" + String.join(",", rows) + "]")
                .put(path)
                .then();
    }

    private static String row(String subIndicator, int year, String value, String... more) {
        return "{\"subIndicator\":\"%s\",\"year\":%d,\"direction\":\"AT_LEAST\",\"value\":%s,\"document\":{\"zh\":\"目标\",\"en\":\"Targets\"}%s}"
                .formatted(subIndicator, year, value, more.length == 0 ? "" : "," + more[0]);
    }
}
