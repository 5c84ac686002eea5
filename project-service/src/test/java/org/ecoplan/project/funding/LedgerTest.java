package org.ecoplan.project.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.project.funding.Ledgers.approved;
import static org.ecoplan.project.funding.Ledgers.entry;
import static org.ecoplan.project.funding.Ledgers.json;
import static org.ecoplan.project.funding.Ledgers.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ecoplan.project.FixedClock;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is given and spent, and what happens to it that was wrong. */
@QuarkusTest
@WithTestResource(Backends.class)
class LedgerTest {

    @Inject
    FixedClock clock;

    @AfterEach
    void theClockGoesBack() {
        clock.back();
    }

    @Test
    void anEntryIsKeptWithItsDigitsAndSaysWhatIsLeft() {
        Ledgers ledgers = Ledgers.ofANew("entry-kept");
        ledgers.appropriate("near-1", 2020, "CITY", "100000", "江财农〔2020〕12号");

        ValidatableResponse answer =
                ledgers.send("near-1", 2020, entry("EXPENDITURE", "CITY", "25000.50", "记-0231", ",\"note\":\"首期工程款\""));

        String body = text(answer.statusCode(201)
                .header("Location", endsWith(ledgers.path("near-1", 2020) + "/entries/2"))
                .body("outcome", equalTo("recorded"))
                .body("entry.number", equalTo(2))
                .body("entry.note", equalTo("首期工程款"))
                .body("entry.recordedAt", equalTo("2026-03-31T17:00:00Z"))
                .body("entry.overrun", nullValue())
                .body("source.source", equalTo("CITY")));
        assertThat(body).contains("\"amount\":25000.50,", "\"available\":74999.50,");
        given().get(ledgers.path("near-1", 2020) + "/entries/2")
                .then()
                .statusCode(200)
                .body("document", equalTo("记-0231"))
                .body("project", equalTo("near-1"))
                .body("year", equalTo(2020));
        given().get(ledgers.path("near-1", 2020) + "/entries")
                .then()
                .body("items.number", contains(1, 2))
                .body("items.kind", contains("APPROPRIATION", "EXPENDITURE"));
    }

    @Test
    void aNumberInAnotherNotationIsTheSameNumber() {
        Ledgers ledgers = Ledgers.ofANew("entry-notation");

        String body = text(ledgers.send("near-1", 2020, entry("APPROPRIATION", "CITY", "1.5e3", "拨-1", ""))
                .statusCode(201));

        assertThat(body).contains("\"amount\":1500,", "\"available\":1500.00,");
    }

    @Test
    void whatAPipelineSendsTwiceCountsOnce() {
        Ledgers ledgers = Ledgers.ofANew("entry-twice");
        ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");
        ledgers.spend("near-1", 2020, "CITY", "60", "记-1");

        ledgers.send("near-1", 2020, entry("EXPENDITURE", "CITY", "60.00", "记-1", ""))
                .statusCode(200)
                .body("outcome", equalTo("unchanged"))
                .body("entry.number", equalTo(2))
                .body("source.spent", equalTo(60.0f));
        ledgers.of("near-1", 2020).body("revision", equalTo(2));
    }

    @Test
    void theSameDocumentForOtherMoneyIsRefused() {
        Ledgers ledgers = Ledgers.ofANew("entry-other");
        ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");

        ledgers.send("near-1", 2020, entry("APPROPRIATION", "CITY", "200", "拨-1", ""))
                .statusCode(409)
                .body("type", endsWith(":document-taken"))
                .body("detail", containsString("entry 1"))
                .body("detail", containsString("100"));
    }

    @Test
    void aDocumentMayHaveSeveralItemsAndSeveralSources() {
        Ledgers ledgers = Ledgers.ofANew("entry-items");
        ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");
        ledgers.appropriate("near-1", 2020, "PROVINCIAL", "100", "拨-1");

        ledgers.send("near-1", 2020, entry("APPROPRIATION", "CITY", "100", "拨-1", ",\"item\":\"2\""))
                .statusCode(201)
                .body("source.appropriated", equalTo(200.0f));
        ledgers.send("near-1", 2020, entry("APPROPRIATION", "CITY", "100", "拨-1", ",\"item\":\"2\""))
                .statusCode(200);
    }

    @Test
    void aKeyAnswersWithTheFirstAnswerThoughTheEntryWasReversedSince() {
        Ledgers ledgers = Ledgers.ofANew("entry-key");
        String body = entry("APPROPRIATION", "CITY", "100", "拨-1", "");
        String first = text(sendOnce(ledgers, body).statusCode(201));
        ledgers.reverse("near-1", 2020, 1, "").statusCode(201);

        sendOnce(ledgers, body)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
        ledgers.of("near-1", 2020).body("total.appropriated", equalTo(0.0f));
    }

    private static ValidatableResponse sendOnce(Ledgers ledgers, String body) {
        return json(body)
                .header("Idempotency-Key", "entry-of-" + ledgers.plan())
                .post(ledgers.path("near-1", 2020) + "/entries")
                .then();
    }

    @Test
    void moreThanIsAvailableIsRefusedWithWhatIs() {
        Ledgers ledgers = Ledgers.ofANew("entry-short");
        ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");
        ledgers.appropriate("near-1", 2020, "PROVINCIAL", "1000", "拨-2");
        ledgers.appropriate("near-1", 2019, "CITY", "1000", "拨-3");
        ledgers.appropriate("near-2", 2020, "CITY", "1000", "拨-4");
        ledgers.spend("near-1", 2020, "CITY", "40.25", "记-1");

        String body = text(ledgers.send("near-1", 2020, entry("EXPENDITURE", "CITY", "60", "记-2", ""))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecoplan:problem:spending-above-appropriation"))
                .body("source", equalTo("CITY")));

        assertThat(body).contains("\"available\":59.75", "\"asked\":60,", "\"missing\":0.25");
        ledgers.of("near-1", 2020).body("revision", equalTo(3)).body("total.spent", equalTo(40.25f));
    }

    @Test
    void anApprovedOverrunIsFlaggedAndStaysWhenItIsCovered() {
        Ledgers ledgers = Ledgers.ofANew("entry-overrun");
        ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");

        ledgers.send("near-1", 2020, entry("EXPENDITURE", "CITY", "130.50", "记-1", approved("市长")))
                .statusCode(201)
                .body("entry.overrun.amount", equalTo(30.5f))
                .body("entry.overrun.reason", equalTo("防汛抢险"))
                .body("entry.overrun.approvedBy", equalTo("市长"))
                .body("source.available", equalTo(0.0f))
                .body("source.overrun", equalTo(30.5f))
                .body("source.overruns", equalTo(1));

        ledgers.appropriate("near-1", 2020, "CITY", "50", "拨-2");

        ledgers.of("near-1", 2020)
                .body("total.available", equalTo(19.5f))
                .body("total.overrun", equalTo(0.0f))
                .body("total.overruns", equalTo(1));
        given().get(ledgers.path("near-1", 2020) + "/entries/2").then().body("overrun.amount", equalTo(30.5f));
    }

    @Test
    void anApprovalThatNothingNeedsIsRefused() {
        Ledgers ledgers = Ledgers.ofANew("entry-needless");
        ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");

        ledgers.send("near-1", 2020, entry("EXPENDITURE", "CITY", "100", "记-1", approved("市长")))
                .statusCode(409)
                .body("type", endsWith(":no-overrun"));
    }

    @Test
    void aReversalTakesBackAndBothStay() {
        Ledgers ledgers = Ledgers.ofANew("reversal");
        ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");
        int mistake = ledgers.spend("near-1", 2020, "CITY", "60.50", "记-1");

        String body = text(ledgers.reverse("near-1", 2020, mistake, "")
                .statusCode(201)
                .header("Location", endsWith(ledgers.path("near-1", 2020) + "/entries/3"))
                .body("reversal.reverses", equalTo(mistake))
                .body("reversal.reason", equalTo("录入错误"))
                .body("reversal.document", equalTo("记-1"))
                .body("reversal.on", equalTo(FixedClock.TODAY_IN_THE_CITY))
                .body("instead", nullValue())
                .body("sources.spent", contains(0.0f)));

        assertThat(body).contains("\"amount\":-60.50,");
        given().get(ledgers.path("near-1", 2020) + "/entries")
                .then()
                .body("items.number", contains(1, 2, 3))
                .body("items.reversedBy", contains(null, 3, null));
        ledgers.of("near-1", 2020).body("total.available", equalTo(100.0f));
    }

    @Test
    void whatIsSentAgainAfterItsReversalDoesNotCountAgain() {
        Ledgers ledgers = Ledgers.ofANew("reversal-resent");
        int mistake = ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");
        ledgers.reverse("near-1", 2020, mistake, "").statusCode(201);

        ledgers.send("near-1", 2020, entry("APPROPRIATION", "CITY", "100", "拨-1", ""))
                .statusCode(409)
                .body("type", endsWith(":document-taken"))
                .body("detail", containsString("taken back by entry 2"));
    }

    @Test
    void anEntryIsReversedOnceAndAReversalNever() {
        Ledgers ledgers = Ledgers.ofANew("reversal-once");
        int mistake = ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");
        ledgers.reverse("near-1", 2020, mistake, "").statusCode(201);

        ledgers.reverse("near-1", 2020, mistake, "")
                .statusCode(409)
                .body("type", endsWith(":irreversible-entry"))
                .body("detail", containsString("entry 2"));
        ledgers.reverse("near-1", 2020, 2, "").statusCode(409).body("type", endsWith(":irreversible-entry"));
        ledgers.reverse("near-1", 2020, 3, "").statusCode(404);
    }

    @Test
    void anAppropriationThatWasSpentIsNotTakenBackUnlessThatIsApproved() {
        Ledgers ledgers = Ledgers.ofANew("reversal-spent");
        int given = ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");
        ledgers.spend("near-1", 2020, "CITY", "60", "记-1");

        ledgers.reverse("near-1", 2020, given, "")
                .statusCode(409)
                .body("type", endsWith(":spending-above-appropriation"))
                .body("missing", equalTo(60));
        ledgers.reverse("near-1", 2020, given, approved("市长"))
                .statusCode(201)
                .body("reversal.overrun.amount", equalTo(60))
                .body("sources.overrun", contains(60.0f));
    }

    @Test
    void aCorrectionIsOneStepAndNoOverrunByItself() {
        Ledgers ledgers = Ledgers.ofANew("correction");
        int mistyped = ledgers.appropriate("near-1", 2020, "CITY", "1000", "拨-1");
        ledgers.spend("near-1", 2020, "CITY", "60", "记-1");

        ledgers.reverse("near-1", 2020, mistyped, ",\"instead\":" + entry("APPROPRIATION", "CITY", "100.00", "拨-1", ""))
                .statusCode(201)
                .body("reversal.reverses", equalTo(mistyped))
                .body("instead.replaces", equalTo(mistyped))
                .body("instead.overrun", nullValue())
                .body("sources.appropriated", contains(100.0f))
                .body("sources.overruns", contains(0));
        ledgers.send("near-1", 2020, entry("APPROPRIATION", "CITY", "100", "拨-1", ""))
                .statusCode(200)
                .body("entry.replaces", equalTo(mistyped));
        ledgers.send("near-1", 2020, entry("APPROPRIATION", "CITY", "1000", "拨-1", ""))
                .statusCode(409);
    }

    @Test
    void aCorrectionCanMoveMoneyToTheSourceThatPaid() {
        Ledgers ledgers = Ledgers.ofANew("correction-source");
        ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");
        int wrong = ledgers.spend("near-1", 2020, "CITY", "60", "记-1");
        String instead = ",\"instead\":" + entry("EXPENDITURE", "PROVINCIAL", "60", "记-1", "");

        ledgers.reverse("near-1", 2020, wrong, instead)
                .statusCode(409)
                .body("source", equalTo("PROVINCIAL"))
                .body("available", equalTo(0));
        ledgers.appropriate("near-1", 2020, "PROVINCIAL", "60", "拨-2");
        ledgers.reverse("near-1", 2020, wrong, instead)
                .statusCode(201)
                .body("sources.source", contains("PROVINCIAL", "CITY"))
                .body("sources.spent", contains(60.0f, 0.0f));
    }

    @Test
    void aCorrectionCannotTakeTheDocumentOfAThirdEntry() {
        Ledgers ledgers = Ledgers.ofANew("correction-third");
        int mistake = ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");
        ledgers.appropriate("near-1", 2020, "CITY", "70", "拨-2");

        ledgers.reverse("near-1", 2020, mistake, ",\"instead\":" + entry("APPROPRIATION", "CITY", "70", "拨-2", ""))
                .statusCode(409)
                .body("type", endsWith(":document-taken"));
        given().get(ledgers.path("near-1", 2020) + "/entries").then().body("items", hasSize(2));
    }

    @Test
    void aYearThatIsNotTheProjectsAnyMoreCanStillBeCorrected() {
        Ledgers ledgers = Ledgers.ofANew("correction-year");
        int mistake = ledgers.appropriate("near-1", 2019, "CITY", "100", "拨-1");
        ProjectFile.small("correction-year")
                .with("/projects/0/years", "{from: 2020, to: 2020}")
                .load("\"r1\"")
                .statusCode(200);

        ledgers.reverse("near-1", 2019, mistake, "").statusCode(201);
        ledgers.send("near-1", 2019, entry("APPROPRIATION", "CITY", "90", "拨-2", ""))
                .statusCode(201);
        ledgers.send("near-1", 2018, entry("APPROPRIATION", "CITY", "90", "拨-3", ""))
                .statusCode(422);
    }

    @Test
    void aLedgerIsAskedForAsItWas() {
        Ledgers ledgers = Ledgers.ofANew("ledger-then");
        clock.set("2026-04-02T00:00:00Z");
        int mistake = ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");
        clock.set("2026-04-03T00:00:00Z");
        ledgers.reverse("near-1", 2020, mistake, "").statusCode(201);

        given().queryParam("asOf", "2026-04-02T12:00:00Z")
                .get(ledgers.path("near-1", 2020) + "/entries")
                .then()
                .body("items.number", contains(1))
                .body("items[0].reversedBy", nullValue());
        given().queryParam("asOf", "2026-04-02T12:00:00Z")
                .get(ledgers.path("near-1"))
                .then()
                .body("total.appropriated", equalTo(100.0f))
                .body("years.revision", contains(1));
        given().get(ledgers.path("near-1")).then().body("total.appropriated", equalTo(0.0f));
    }

    @Test
    void ofManyWhoSpendAtOnceAsManyCanAsThereIsMoneyFor() {
        Ledgers ledgers = Ledgers.ofANew("ledger-race");
        ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");

        List<Integer> statuses =
                atOnce(12, i -> ledgers.send("near-1", 2020, entry("EXPENDITURE", "CITY", "30", "记-" + i, "")));

        assertThat(statuses)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(3);
        ledgers.of("near-1", 2020).body("total.spent", equalTo(90.0f)).body("total.available", equalTo(10.0f));
    }

    @Test
    void ofManyWhoSendTheSameEntryAtOnceOneRecordsIt() {
        Ledgers ledgers = Ledgers.ofANew("ledger-same");

        List<Integer> statuses =
                atOnce(8, i -> ledgers.send("near-1", 2020, entry("APPROPRIATION", "CITY", "30", "拨-1", "")));

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        ledgers.of("near-1", 2020).body("revision", equalTo(1)).body("total.appropriated", equalTo(30.0f));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whoSpendsWhileTheMoneyIsTakenBackEitherHasItOrNot(int round) {
        Ledgers ledgers = Ledgers.ofANew("ledger-withdrawn-" + round);
        int given = ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");

        List<Integer> statuses = atOnce(
                2,
                i -> i == 0
                        ? ledgers.send("near-1", 2020, entry("EXPENDITURE", "CITY", "30", "记-1", ""))
                        : ledgers.reverse("near-1", 2020, given, ""));

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        ledgers.of("near-1", 2020).body("total.overrun", equalTo(0.0f)).body("total.overruns", equalTo(0));
    }

    private static List<Integer> atOnce(int many, IntFunction<ValidatableResponse> request) {
        List<CompletableFuture<Integer>> requests = IntStream.range(0, many)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> request.apply(i).extract().statusCode()))
                .toList();
        return requests.stream().map(CompletableFuture::join).toList();
    }
}
