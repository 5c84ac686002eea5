package org.ecoplan.project.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.project.FixedClock;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.project.Stored;
import org.ecoplan.project.Topic;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ReportProgressTest {

    private static final String NORTH = "/2020-Q1.$-north";

    @Inject
    Stored stored;

    @Inject
    FixedClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @AfterEach
    void itIsTodayAgain() {
        clock.back();
    }

    @Test
    void aReportIsRecordedOnceAndChangedForAReason() {
        Progress progress = Progress.ofParks("reported");
        String body = """
                {"period":"2020-Q1","unit":"$-north","percent":35.50,"text":"3个已建成","issues":"用地",\
                "delivered":[{"deliverable":"parks","quantity":3.10}],\
                "evidence":[{"title":"验收","url":"https://archive.example.org/1.pdf",\
                "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}],"recordedBy":"规划科"%s}""";

        progress.report(body.formatted(""))
                .statusCode(201)
                .header("ETag", equalTo("\"r1\""))
                .header("Location", containsString(progress.text(NORTH)))
                .body("outcome", equalTo("created"))
                .body("id", equalTo("2020-Q1.reported-north"))
                .body("recordedBy", equalTo("规划科"))
                .body("recordedAt", equalTo("2026-03-31T17:00:00Z"))
                .body(containsString("\"percent\":35.50"))
                .body(containsString("\"quantity\":3.10"));
        String before = stored.fingerprint();
        progress.report(body.formatted("")).statusCode(200).body("outcome", equalTo("unchanged"));
        progress.report(body.replace("3.10", "2.10").formatted(""))
                .statusCode(422)
                .body("errors.pointer", contains("/reason"))
                .body("errors.code", contains("missing"));
        assertThat(stored.fingerprint()).isEqualTo(before);

        progress.report(body.replace("3.10", "2.10").formatted(",\"reason\":\"重复计算\""))
                .statusCode(201)
                .body("outcome", equalTo("revised"))
                .body("revision", equalTo(2));

        progress.get(NORTH + "/revisions")
                .statusCode(200)
                .body("items.revision", contains(1, 2))
                .body("items.reason", contains(null, "重复计算"))
                .body(containsString("3.10"))
                .body(containsString("2.10"));
    }

    @Test
    void aQuantityThatBecomesLessFromPeriodToPeriodNeedsAReason() {
        Progress progress = Progress.ofParks("decreased");
        progress.parks("2020-Q1", "north", "3").statusCode(201);

        progress.parks("2020-Q2", "north", "2.99")
                .statusCode(422)
                .body("errors.pointer", contains("/delivered/0/quantity"))
                .body("errors.code", contains("less-than-before"))
                .body("errors[0].message", containsString("until 2020-Q1 it was 3"));

        progress.parks("2020-Q2", "south", "1").statusCode(201);
        progress.parks("2019", "north", "2").statusCode(201);
        progress.report("""
                {"period":"2020-Q2","unit":"$-north","reason":"拆除",\
                "delivered":[{"deliverable":"parks","quantity":2.99}]}""").statusCode(201);
    }

    @Test
    void whatIsWithdrawnCountsForNothingAndStaysInTheHistory() {
        Progress progress = Progress.ofParks("withdrawn");
        progress.parks("2020-Q1", "north", "3").statusCode(201);

        progress.delete(NORTH, null).statusCode(428);
        progress.delete(NORTH, "\"r2\"").statusCode(412);
        progress.delete(NORTH, "\"r1\"")
                .statusCode(422)
                .body("errors.parameter", contains("reason"))
                .body("errors.code", contains("missing"));
        progress.delete(NORTH + "?reason=error", "\"r1\"")
                .statusCode(200)
                .body("withdrawn", equalTo(true))
                .body("reason", equalTo("error"))
                .header("ETag", equalTo("\"r2\""));
        progress.delete(NORTH, "\"r2\"").statusCode(200).body("outcome", equalTo("unchanged"));

        progress.get("").body("items", hasSize(0));
        progress.get(NORTH).statusCode(200).body("withdrawn", equalTo(true));
        progress.get(NORTH + "/revisions").body("items.revision", contains(1, 2));
        progress.standing().body("computed.whole.deliverables[0].delivered", nullValue());
        given().get("/api/v1/plans/withdrawn/projects/near-1").then().body("progress", nullValue());
    }

    @Test
    void aListShowsWhatWasKnownAtAMoment() {
        Progress progress = Progress.ofParks("known-then");
        clock.set("2020-04-02T01:00:00Z");
        progress.parks("2020-Q1", "north", "3").statusCode(201);
        clock.set("2020-05-02T01:00:00Z");
        progress.report("""
                {"period":"2020-Q1","unit":"$-north","reason":"更正",\
                "delivered":[{"deliverable":"parks","quantity":4}]}""").statusCode(201);
        progress.parks("2020-Q1", "south", "1").statusCode(201);
        clock.set("2020-06-02T01:00:00Z");
        progress.delete(NORTH + "?reason=error", "\"r2\"").statusCode(200);

        progress.get("?asOf=2020-04-01T00:00:00Z").body("items", hasSize(0));
        progress.get("?asOf=2020-04-30T00:00:00Z")
                .body("items.unit", contains("known-then-north"))
                .body("items[0].delivered[0].quantity", equalTo(3))
                .body("items[0].unitName.en", equalTo("North"));
        progress.get("?asOf=2020-05-30T00:00:00Z")
                .body("items.unit", contains("known-then-north", "known-then-south"))
                .body("items[0].delivered[0].quantity", equalTo(4));
        progress.get("").body("items.unit", contains("known-then-south"));
        given().get("/api/v1/plans/known-then/progress?unit=known-then-south&from=2020&to=2020-Q1")
                .then()
                .statusCode(200)
                .body("items.project", contains("near-1"))
                .body("items[0].name.en", equalTo("Park development"));
    }

    @Test
    void unitsAddUpUntilTheLeadSpeaksForAll() {
        Progress progress = Progress.ofParks("counted");
        progress.parks("2020-Q1", "north", "3").statusCode(201);
        progress.parks("2020-Q2", "north", "3.50").statusCode(201);
        progress.parks("2020-Q1", "south", "1").statusCode(201);

        // 3.50 + 1 of 9.30 is 48.387… %
        progress.standing()
                .body(containsString("\"percent\":48.39"))
                .body("computed.whole.deliverables[0].counted", equalTo("SUM"))
                .body(containsString("\"delivered\":4.50"))
                .body("computed.whole.deliverables[0].reported", hasSize(2));

        progress.parks("2020-Q1", "water", "4").statusCode(201);

        // 4 of 9.30 is 43.010… %
        progress.standing()
                .body(containsString("\"percent\":43.01"))
                .body("computed.whole.deliverables[0].counted", equalTo("LEAD"))
                .body("computed.whole.deliverables[0].delivered", equalTo(4));
    }

    @Test
    void partsCountAlikeWithTheProjectsOwnPromises() {
        ProjectFile.small("parts")
                .with("/projects/1/parts/0/deliverables", """
                        [{code: black, what: {zh: 水体, en: W}, quantity: 4, unit: {zh: 条, en: waters}, due: 2020}]""")
                .with("/projects/1/deliverables", """
                        [{code: limit, what: {zh: 率, en: R}, quantity: 5, unit: {zh: '%', en: '%'},
                          relation: AT_MOST, due: 2022}]""")
                .load()
                .statusCode(201);
        Progress progress = new Progress("parts", "near-2");

        progress.report("""
                {"part":1,"period":"2020-Q1","unit":"$-south","delivered":[{"deliverable":"black","quantity":1}]}""").statusCode(201).body("id", equalTo("2020-Q1.parts-south.1"));
        // the part 25 %, the limit 0 %: 12.5 %
        progress.standing().body(containsString("\"percent\":12.50")).body("computed.parts.part", contains(1));

        progress.report("""
                {"period":"2020-Q1","unit":"$-water","delivered":[{"deliverable":"limit","quantity":5.0}]}""").statusCode(201);
        // the part 25 %, the limit kept, 100 %: 62.5 %
        progress.standing()
                .body(containsString("\"percent\":62.50"))
                .body("computed.whole.deliverables[0].complete", equalTo(true));
    }

    @Test
    void aPercentByHandCountsUntilItIsTakenBack() {
        Progress progress = Progress.ofParks("by-hand");
        progress.parks("2020-Q1", "water", "4").statusCode(201);
        progress.get("/override").statusCode(404);
        String set = "{\"percent\":85.0,\"reason\":\"现场核查\",\"recordedBy\":\"规划办\"}";

        progress.override(null, set).statusCode(200).header("ETag", equalTo("\"r1\""));
        progress.override(null, set).statusCode(200).header("ETag", equalTo("\"r1\""));
        progress.override(null, set.replace("85", "90")).statusCode(428);
        progress.override("\"r7\"", set.replace("85", "90")).statusCode(412);

        progress.standing()
                .body(containsString("\"percent\":85.0,"))
                .body("byHand.reason", equalTo("现场核查"))
                .body(containsString("\"percent\":43.01"));
        given().get("/api/v1/plans/by-hand/projects/near-1")
                .then()
                .body("progress.overridden", equalTo(true))
                .body(containsString("\"percent\":85.0"));

        progress.delete("/override", null).statusCode(428);
        progress.delete("/override", "\"r1\"").statusCode(422).body("errors.parameter", contains("reason"));
        progress.delete("/override?reason=done", "\"r1\"").statusCode(200).header("ETag", equalTo("\"r2\""));
        progress.delete("/override", "\"r2\"").statusCode(404);
        progress.standing().body("byHand", nullValue()).body(containsString("\"percent\":43.01"));
        progress.get("/override/revisions")
                .body("items.revision", contains(1, 2))
                .body("items.reason", contains("现场核查", "done"));
    }

    @Test
    void theProjectsEventCarriesTheProgress() {
        Progress progress = Progress.ofParks("progress-told");
        progress.parks("2020-Q1", "water", "4.0").statusCode(201);
        progress.parks("2020-Q1", "water", "4.0").statusCode(200);

        List<ConsumerRecord<String, String>> events =
                new Topic(kafka, "ecoplan.projects").read("progress-told/near-1", 2);

        assertThat(events).hasSize(2);
        JsonNode told = Topic.json(events.get(1)).at("/progress");
        assertThat(events.get(1).value()).contains("\"percent\":43.01", "\"quantity\":4.0,");
        assertThat(told.at("/overridden").asBoolean()).isFalse();
        assertThat(told.at("/lastReportedOn").asText()).isEqualTo(FixedClock.TODAY_IN_THE_CITY);
        assertThat(told.at("/deliveries/0/deliverable").asText()).isEqualTo("parks");
        assertThat(told.at("/deliveries/0/complete").asBoolean()).isFalse();
    }

    @Test
    void unitsThatReportAtTheSameTimeAreAllCounted() {
        Progress progress = Progress.ofParks("at-once");

        List<CompletableFuture<Integer>> reports = IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(month -> Stream.of("north", "south")
                        .map(unit ->
                                CompletableFuture.supplyAsync(() -> progress.report("""
                                {"period":"2020-0%d","unit":"$-%s","reason":"补报",\
                                "delivered":[{"deliverable":"parks","quantity":%d}]}""".formatted(month, unit, month))
                                        .extract()
                                        .statusCode())))
                .toList();

        assertThat(reports.stream().map(CompletableFuture::join)).containsOnly(201);
        // 4 + 4 of 9.30 is 86.021… %: none was computed without the one before it
        given().get("/api/v1/plans/at-once/projects/near-1").then().body(containsString("\"percent\":86.02"));
        progress.get("").body("items", hasSize(8)).body("items.unit", hasItem("at-once-south"));
    }
}
