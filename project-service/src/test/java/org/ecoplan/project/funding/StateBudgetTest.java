package org.ecoplan.project.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.project.funding.Ledgers.budget;
import static org.ecoplan.project.funding.Ledgers.json;
import static org.ecoplan.project.funding.Ledgers.line;
import static org.ecoplan.project.funding.Ledgers.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ecoplan.project.FixedClock;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is planned to be spent, and what was planned before. */
@QuarkusTest
@WithTestResource(Backends.class)
class StateBudgetTest {

    @Inject
    FixedClock clock;

    @AfterEach
    void theClockGoesBack() {
        clock.back();
    }

    @Test
    void aBudgetKeepsItsDigitsAndItsTotalHasFen() {
        Ledgers ledgers = Ledgers.ofANew("budget-digits");

        String answer = text(ledgers.state("near-1", 2020, line("PROVINCIAL", "300000"), line("CENTRAL", "\"0.10\""))
                .header("ETag", "\"r1\"")
                .body("revision", equalTo(1))
                .body("budget.revision", equalTo(1))
                .body("sources.source", contains("CENTRAL", "PROVINCIAL")));

        assertThat(answer)
                .contains("\"lines\":[{\"source\":\"CENTRAL\",\"amount\":0.10},"
                        + "{\"source\":\"PROVINCIAL\",\"amount\":300000}]")
                .contains("\"total\":{\"budget\":300000.10,\"appropriated\":0.00,\"spent\":0.00,\"available\":0.00,"
                        + "\"overrun\":0.00,\"aboveBudget\":0.00,\"overruns\":0}");
    }

    @Test
    void theSameBudgetAgainChangesNothing() {
        Ledgers ledgers = Ledgers.ofANew("budget-again");
        ledgers.state("near-1", 2020, line("CITY", "10.0"), line("OTHER", "5"));

        ledgers.state("near-1", 2020, line("OTHER", "5"), line("CITY", "10.0")).header("ETag", "\"r1\"");
    }

    @Test
    void aChangeNeedsTheCurrentRevisionAndAReason() {
        Ledgers ledgers = Ledgers.ofANew("budget-change");
        ledgers.state("near-1", 2020, line("CITY", "10"));
        String path = ledgers.path("near-1", 2020);

        json(budget(line("CITY", "12"), "追加")).put(path).then().statusCode(428);
        json(budget(line("CITY", "12"), "追加"))
                .header("If-Match", "\"r0\"")
                .put(path)
                .then()
                .statusCode(412)
                .body("detail", containsString("\"r1\""));
        json(budget(line("CITY", "12"), " "))
                .header("If-Match", "\"r1\"")
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        ledgers.of("near-1", 2020).body("revision", equalTo(1)).body("total.budget", equalTo(10.0f));

        json(budget(line("CITY", "12"), "追加"))
                .header("If-Match", "\"r1\"")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"r2\"")
                .body("budget.reason", equalTo("追加"));
    }

    @Test
    void whoHasNotSeenTheLatestEntryCannotCutTheBudget() {
        Ledgers ledgers = Ledgers.ofANew("budget-unseen");
        ledgers.state("near-1", 2020, line("CITY", "100"));
        ledgers.appropriate("near-1", 2020, "CITY", "90", "拨-1");

        json(budget(line("CITY", "50"), "压减"))
                .header("If-Match", "\"r1\"")
                .put(ledgers.path("near-1", 2020))
                .then()
                .statusCode(412);
    }

    @Test
    void aFirstBudgetAfterEntriesReplacesNothing() {
        Ledgers ledgers = Ledgers.ofANew("budget-late");
        ledgers.appropriate("near-1", 2020, "CITY", "90", "拨-1");
        ledgers.of("near-1", 2020).body("budget", nullValue()).body("total.aboveBudget", equalTo(90.0f));

        ledgers.state("near-1", 2020, line("CITY", "100"))
                .body("revision", equalTo(2))
                .body("total.aboveBudget", equalTo(0.0f));
    }

    @Test
    void aSourceThatTheNewBudgetDoesNotNameIsToGiveNothing() {
        Ledgers ledgers = Ledgers.ofANew("budget-whole");
        ledgers.state("near-1", 2020, line("CITY", "10"), line("OTHER", "5"));

        json(budget(line("CITY", "10"), "调整"))
                .header("If-Match", "\"r1\"")
                .put(ledgers.path("near-1", 2020))
                .then()
                .statusCode(200)
                .body("sources.source", contains("CITY"))
                .body("total.budget", equalTo(10.0f));
    }

    @Test
    void whatIsAppropriatedAboveTheBudgetIsTakenAndFlagged() {
        Ledgers ledgers = Ledgers.ofANew("budget-above");
        ledgers.state("near-1", 2020, line("CITY", "100"), line("PROVINCIAL", "100"));
        ledgers.appropriate("near-1", 2020, "CITY", "130.50", "拨-1");
        ledgers.appropriate("near-1", 2020, "PROVINCIAL", "20", "拨-2");

        ledgers.of("near-1", 2020)
                .body("sources.source", contains("PROVINCIAL", "CITY"))
                .body("sources.aboveBudget", contains(0.0f, 30.5f))
                .body("total.aboveBudget", equalTo(30.5f));
    }

    @Test
    void everyBudgetIsKeptAndAskedForAsItWas() {
        Ledgers ledgers = Ledgers.ofANew("budget-history");
        clock.set("2026-04-02T00:00:00Z");
        ledgers.state("near-1", 2020, line("CITY", "10"));
        clock.set("2026-04-03T00:00:00Z");
        json(budget(line("CITY", "12.50"), "追加"))
                .header("If-Match", "\"r1\"")
                .put(ledgers.path("near-1", 2020))
                .then()
                .statusCode(200);

        String history = text(given().get(ledgers.path("near-1", 2020) + "/budgets")
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2))
                .body("items.reason", contains(null, "追加"))
                .body("items.recordedAt", contains("2026-04-02T00:00:00Z", "2026-04-03T00:00:00Z")));
        assertThat(history).contains("\"amount\":10}", "\"amount\":12.50}");

        given().queryParam("asOf", "2026-04-02T23:59:59Z")
                .get(ledgers.path("near-1", 2020))
                .then()
                .header("ETag", "\"r1\"")
                .body("total.budget", equalTo(10.0f));
        given().queryParam("asOf", "2026-04-01T23:59:59Z")
                .get(ledgers.path("near-1", 2020))
                .then()
                .statusCode(404);
        given().queryParam("asOf", "2026-04-01T23:59:59Z")
                .get(ledgers.path("near-1"))
                .then()
                .statusCode(200)
                .body("years", empty());
    }

    @ParameterizedTest(name = "near-1 (2019 to 2020) for {0}: {1}")
    @CsvSource({"2018, 422", "2019, 200", "2020, 200", "2026, 200", "2027, 200", "2028, 422"})
    void aProjectHasMoneyFromItsFirstYearToTheNextFromNow(int year, int status) {
        Ledgers ledgers = new Ledgers("budget-years");
        ProjectFile.small("budget-years").load();

        json(budget(line("CITY", "10"), null))
                .put(ledgers.path("near-1", year))
                .then()
                .statusCode(status);
    }

    @Test
    void ofManyWhoStateAFirstBudgetAtOnceOneIsFirst() {
        Ledgers ledgers = Ledgers.ofANew("budget-race");

        List<CompletableFuture<Integer>> writers = IntStream.rangeClosed(1, 8)
                .mapToObj(amount ->
                        CompletableFuture.supplyAsync(() -> json(budget(line("CITY", Integer.toString(amount)), "追加"))
                                .put(ledgers.path("near-1", 2020))
                                .statusCode()))
                .toList();

        assertThat(writers.stream().map(CompletableFuture::join))
                .containsOnly(200, 428)
                .containsOnlyOnce(200);
        given().get(ledgers.path("near-1", 2020) + "/budgets").then().body("items", hasSize(1));
    }
}
