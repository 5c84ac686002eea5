package org.ecoplan.reporting.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.kit.outbox.Freshness;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.ExamplePlan;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the request to publish a year. In these tests it is 2020 in the city. */
@QuarkusTest
@WithTestResource(Backends.class)
class PublishingTest {

    private static final String FIRST = "{\"year\":2018,\"publishedBy\":\"市生态环境局\"}";
    private static final String SECOND =
            "{\"year\":2018,\"publishedBy\":\"市生态环境局\",\"supersedes\":1,\"reason\":\"更正\"}";

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    SetClock clock;

    @AfterEach
    void theClockIsSetBack() {
        clock.reset();
    }

    @Test
    void whatIsPublishedIsFoundWithItsHash() {
        // Given
        String plan = announced("publish-1-2019-2030");

        // When
        Response published = publish(plan, FIRST);

        // Then
        String hash = published.jsonPath().getString("hash");
        String itself = "/api/v1/plans/" + plan + "/assessments/2018/revisions/1?region=440700";
        published
                .then()
                .statusCode(201)
                .header("Location", containsString(itself))
                .body("plan", equalTo(plan))
                .body("region", equalTo("440700"))
                .body("year", is(2018))
                .body("revision", is(1))
                .body("provisional", is(false))
                .body("publishedAt", equalTo("2019-12-31T20:00:00Z"))
                .body("publishedBy", equalTo("市生态环境局"))
                .body("edition", is(1))
                .body("rulesVersion", is(1))
                .body("format", is(1))
                .body("standard.met", is(27))
                .body("standard.notMet", is(7))
                .body("standard.notMeasured", is(2))
                .body("standard.byObligation.BINDING.met", is(16))
                .body("supersedes", hasSize(0))
                .body("", not(hasKey("supersededBy")))
                .body("changedSincePublication", is(false))
                .body("links.self", equalTo(itself));
        given().get("/api/v1/plans/" + plan + "/assessments/2018")
                .then()
                .statusCode(200)
                .body("hash", equalTo(hash));
    }

    @Test
    void theDocumentComesByteForByteWithItsDigest() {
        // Given
        String plan = announced("publish-2-2019-2030");
        String hash = publish(plan, FIRST).jsonPath().getString("hash");

        // When
        Response document = given().header("Accept-Encoding", "gzip").get(revision(plan, 2018, 1) + "/document");

        // Then
        byte[] bytes = document.asByteArray();
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash));
        document.then()
                .statusCode(200)
                .header("ETag", "\"" + hash + "\"")
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header("Content-Encoding", equalTo(null))
                .contentType(ContentType.JSON);
        assertThat(ContentHash.of(bytes).hex()).isEqualTo(hash);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("{\"assessment\":{\"plan\":\"" + plan + "\",")
                .contains("\"value\":\"80.8\"")
                .endsWith(",\"rulesVersion\":1}");
        given().header("If-None-Match", "\"" + hash + "\"")
                .get(revision(plan, 2018, 1) + "/document")
                .then()
                .statusCode(304);
    }

    @Test
    void aCityValueIsFrozenWithWhatItIsMadeOfAndWhatIsMissing() {
        // Given
        String code = "publish-districts";
        ExamplePlan plan = ExamplePlan.named(code);
        clock.set("2024-03-01T00:00:00Z");
        announcer.announce(
                "districts-",
                List.of(
                        plan.defined(),
                        plan.value("1.2", ExamplePlan.UPPER, "2022", 3, "30.50"),
                        plan.value("1.2", ExamplePlan.LOWER, "2022", "40"),
                        plan.value("1.2", ExamplePlan.UPPER, "2023", "30"),
                        plan.value("2", ExamplePlan.CITY, "2023", "1")));
        publish(code, "{\"year\":2023,\"publishedBy\":\"市生态环境局\"}").then().statusCode(201);

        // When
        String document = given().get("/api/v1/plans/" + code + "/assessments/2023/revisions/1/document")
                .asString();

        // Then
        assertThat(document)
                .contains("{\"region\":\"990001\",\"revision\":3,\"status\":\"FINAL\",\"value\":\"30.50\"}")
                .contains("\"value\":\"35.2\"")
                .contains("\"incomplete\":{\"missing\":[\"990002\"],\"period\":\"2023\"}");
        given().get("/api/v1/plans/" + code + "/assessments/2023/revisions/1/verification")
                .then()
                .statusCode(200)
                .body("intact", is(true))
                .body("same", is(true));
    }

    @Test
    void judgedAgainFromItsOwnEvidenceItIsTheSame() {
        String plan = announced("publish-3-2019-2030");
        String hash = publish(plan, FIRST).jsonPath().getString("hash");

        given().get(revision(plan, 2018, 1) + "/verification")
                .then()
                .statusCode(200)
                .body("hash", equalTo(hash))
                .body("intact", is(true))
                .body("described", is(true))
                .body("unbroken", is(true))
                .body("recomputedHash", equalTo(hash))
                .body("same", is(true))
                .body("rulesVersionThen", is(1))
                .body("rulesVersionNow", is(1))
                .body("differences", hasSize(0));
    }

    @Test
    void aSecondOneHasToSayThatItSupersedesTheFirst() {
        // Given
        String plan = announced("publish-4-2019-2030");
        String first = publish(plan, FIRST).jsonPath().getString("hash");

        // When
        Response again = publish(plan, FIRST);
        Response second = publish(plan, SECOND);
        Response late = publish(plan, SECOND);

        // Then
        again.then().statusCode(409).body("type", equalTo("urn:ecoplan:problem:already-published"));
        second.then()
                .statusCode(201)
                .body("revision", is(2))
                .body("reason", equalTo("更正"))
                .body("supersedes.revision", contains(1))
                .body("supersedes.hash", contains(first));
        late.then().statusCode(409).body("type", equalTo("urn:ecoplan:problem:not-the-latest"));
        given().get("/api/v1/plans/" + plan + "/assessments/2018").then().body("revision", is(2));
        given().get(revision(plan, 2018, 1))
                .then()
                .body("hash", equalTo(first))
                .body("supersededBy.revision", is(2))
                .body("supersededBy.href", equalTo(revision(plan, 2018, 2) + "?region=440700"));
        given().get(revision(plan, 2018, 2) + "/document").then().body("assessment.supersedes", equalTo(first));
        for (int revision = 1; revision <= 2; revision++) {
            given().get(revision(plan, 2018, revision) + "/verification")
                    .then()
                    .body("described", is(true))
                    .body("unbroken", is(true));
        }
    }

    @Test
    void ofManyAtOnceOneIsPublished() throws Exception {
        // Given
        String plan = announced("publish-5-2019-2030");
        ExecutorService publishers = Executors.newFixedThreadPool(6);

        // When
        List<Callable<Integer>> attempts =
                Collections.nCopies(6, () -> publish(plan, FIRST).statusCode());
        List<Future<Integer>> answers = publishers.invokeAll(attempts);
        publishers.shutdown();

        // Then
        assertThat(answers.stream().map(PublishingTest::result))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(database.count("select count(*) from assessment where plan = ?", plan))
                .isEqualTo(1);
    }

    // More than there are connections to the database: who has one must not wait for another.
    @Test
    void manyYearsCanBePublishedAtOnceWithAndWithoutKeys() throws Exception {
        // Given
        String plan = announced("publish-12-2019-2030");
        ExecutorService publishers = Executors.newFixedThreadPool(40);

        // When
        List<Callable<Integer>> attempts = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(i -> () -> publish(
                                plan,
                                "{\"year\":%d,\"publishedBy\":\"x\",\"provisional\":true}".formatted(2017 + i % 14),
                                i % 3 == 0 ? Map.of() : Map.of("Idempotency-Key", plan + "-" + i))
                        .statusCode())
                .toList();
        List<Future<Integer>> answers = publishers.invokeAll(attempts);
        publishers.shutdown();

        // Then
        List<Integer> statuses = answers.stream().map(PublishingTest::result).toList();
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(14);
    }

    @Test
    void sentAgainWithItsKeyItIsNotPublishedTwice() {
        String plan = announced("publish-6-2019-2030");

        Response first = publish(plan, FIRST, Map.of("Idempotency-Key", plan));
        Response again = publish(plan, FIRST, Map.of("Idempotency-Key", plan));

        again.then().statusCode(201).header("Idempotent-Replayed", "true").header("Location", first.header("Location"));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    }

    @Test
    void whatIsPublishedCannotBeChangedInTheDatabaseEither() {
        String plan = announced("publish-7-2019-2030");
        publish(plan, FIRST).then().statusCode(201);

        for (String attempt : List.of(
                "update assessment set note = 'other' where plan = '" + plan + "' returning 1",
                "delete from assessment where plan = '" + plan + "' returning 1",
                "truncate assessment")) {
            assertThatThrownBy(() -> database.rows(attempt)).hasRootCauseMessage("""
                    ERROR: a published assessment never changes; another one supersedes it
                      Where: PL/pgSQL function published_is_final() line 3 at RAISE""");
        }
        given().get(revision(plan, 2018, 1) + "/verification").then().body("same", is(true));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                             | /year        | missing",
                "{'year':2018}                                                  | /publishedBy | missing",
                "{'year':2018,'publishedBy':' '}                                | /publishedBy | missing",
                "{'year':2014,'publishedBy':'x'}                                | /year        | outside-plan",
                "{'year':2031,'publishedBy':'x'}                                | /year        | outside-plan",
                "{'year':2018,'publishedBy':'x','region':'440100'}              | /region      | unknown-region",
                "{'year':2018,'publishedBy':'x','asOf':'yesterday'}             | /asOf        | wrong-format",
                "{'year':2018,'publishedBy':'x','asOf':'2020-01-01T00:00:00Z'}  | /asOf        | in-the-future",
                "{'year':2018,'publishedBy':'x','asOf':'2018-01-01T00:00:00Z'}  | /asOf        | not-known-then",
                "{'year':2018,'publishedBy':'x','supersedes':1}                 | /reason      | missing",
                "{'year':2018,'publishedBy':'x','reason':'why'}                 | /reason      | not-superseding",
                "{'year':2020,'publishedBy':'x','provisional':false}            | /year        | not-over",
                "{'year':2019,'publishedBy':'x'}                                | /year        | nothing-measured",
                "{'year':2018,'publishedBy':'x','region':'440785'}              | /year        | nothing-measured",
                "{'year':2018,'publishedBy':'x','region':'440785','provisional':true} | /year  | nothing-measured"
            })
    void whatCannotBeAssessedIsRefused(String request, String pointer, String code) {
        String plan = "refused-1-2019-2030";
        if (database.verdicts(plan).isEmpty()) {
            announced(plan);
        }

        publish(plan, request.replace('\'', '"'))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
        assertThat(database.count("select count(*) from assessment where plan = ?", plan))
                .isZero();
    }

    // what could not be published, nor be said in the answer
    @ParameterizedTest
    @ValueSource(strings = {"publishedBy", "note", "region", "asOf"})
    void halfACharacterIsNoText(String member) {
        String plan = announced("half-" + member.toLowerCase(Locale.ROOT) + "-2019-2030");

        publish(plan, "{\"year\":2018,\"%s\":\"\\ud83c\"}".formatted(member))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/" + member));
    }

    @Test
    void everyFaultIsNamed() {
        String plan = announced("publish-8-2019-2030");

        publish(plan, "{\"supersedes\":1,\"note\":\"\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/year", "/publishedBy", "/note", "/reason"));
        publish("atlantis-2019-2030", FIRST).then().statusCode(404).body("errors.parameter", contains("plan"));
    }

    @Test
    void nothingCanBeSupersededWhereNothingIsPublished() {
        String plan = announced("publish-9-2019-2030");

        publish(plan, SECOND).then().statusCode(409).body("type", equalTo("urn:ecoplan:problem:not-the-latest"));
    }

    @Test
    void aYearThatIsNotOverIsAssessedProvisionally() {
        String plan = announced("publish-10-2019-2030");

        publish(plan, "{\"year\":2020,\"provisional\":true,\"publishedBy\":\"x\"}")
                .then()
                .statusCode(201)
                .body("provisional", is(true))
                .body("standard.stale", is(34));
    }

    // 16:00 UTC is midnight in the city
    @ParameterizedTest
    @CsvSource({"2019-12-31T15:59:59Z, 422", "2019-12-31T16:00:00Z, 201"})
    void aYearIsOverWhenItIsInTheCity(String now, int status) {
        clock.set("2019-03-01T01:00:00Z");
        String plan = announced("over-" + status + "-2019-2030");
        announcer.announce(plan + "-2019", Corrections.goodAirDays(plan, "2019", 1, "90.0"));
        clock.set(now);

        publish(plan, "{\"year\":2019,\"publishedBy\":\"x\"}").then().statusCode(status);
    }

    @Test
    void itCanBePublishedAsItWasKnownAtAMoment() {
        // Given
        clock.set("2019-03-01T01:00:00Z");
        String plan = announced("publish-11-2019-2030");
        clock.set("2019-06-01T01:00:00Z");
        announcer.announce(plan + "-corrected", Corrections.goodAirDays(plan, "2018", 2, "86"));
        clock.set("2020-01-01T01:00:00Z");

        // When
        ValidatableResponse then = publish(
                        plan, "{\"year\":2018,\"publishedBy\":\"x\",\"asOf\":\"2019-06-01T00:59:59.9999999Z\"}")
                .then();

        // Then
        then.statusCode(201)
                .body("asOf", equalTo("2019-06-01T00:59:59.999999Z"))
                .body("standard.met", is(27))
                .body("changedSincePublication", is(true));
        given().get(revision(plan, 2018, 1) + "/drift")
                .then()
                .body("verdicts.findAll { it.basis == 'standard' }.indicator", contains("10"));
        given().get(revision(plan, 2018, 1) + "/verification").then().body("described", is(true));
    }

    @Test
    void whoHasJustWrittenSomethingPublishesItToo() {
        // Given
        String plan = announced("publish-13-2019-2030");
        MeasurementRecorded corrected = (MeasurementRecorded) Corrections.goodAirDays(plan, "2018", 2, "86");
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> publish(
                plan, FIRST, Map.of(Freshness.HEADER, Freshness.of(corrected).token())));

        // When
        announcer.announce(plan + "-corrected", corrected);

        // Then
        answer.join().then().statusCode(201).body("standard.met", is(28));
    }

    private String announced(String plan) {
        announcer.announce(plan + "-", RealPlan.events(plan));
        return plan;
    }

    static Response publish(String plan, String request) {
        return publish(plan, request, Map.of());
    }

    private static Response publish(String plan, String request, Map<String, String> headers) {
        return given().contentType(ContentType.JSON)
                .headers(headers)
                .body(request)
                .post("/api/v1/plans/" + plan + "/assessments");
    }

    static String revision(String plan, int year, long revision) {
        return "/api/v1/plans/%s/assessments/%d/revisions/%d".formatted(plan, year, revision);
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
