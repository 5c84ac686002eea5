package org.ecoplan.indicator.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.indicator.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class RetrySafeTest {

    private static final String PLAN = "retried";
    private static final String MEASUREMENTS = "/api/v1/plans/" + PLAN + "/measurements";

    @Inject
    Stored stored;

    @Inject
    AgroalDataSource database;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void thePlanIsLoadedAndNothingIsOnItsWay() {
        SamplePlan.named(PLAN).load().statusCode(anyOf(is(200), is(201)));
        stored.untilOutboxIsEmpty();
    }

    @Test
    void aRetryGivesTheFirstAnswerByteForByte() {
        Response first = measure(key, "2020-01", "80.80").extract().response();

        Response again = measure(key, "2020-01", "80.80").extract().response();

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray()).isNotEmpty();
        for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(again.header(header)).isEqualTo(first.header(header)).isNotNull();
        }
    }

    @Test
    void anAnswerWithAKeyIsTheOneWithout() {
        Response without = push("2020-02", "80.80").extract().response();
        Response with = measure(key, "2020-03", "80.80").extract().response();

        assertThat(with.contentType()).isEqualTo(without.contentType());
        assertThat(with.asString().replaceAll("2020-03", "2020-02").replaceAll("recordedAt\":\"[^\"]*", ""))
                .isEqualTo(without.asString().replaceAll("recordedAt\":\"[^\"]*", ""));
    }

    @Test
    void aLateRetryDoesNotUndoWhatCameAfter() {
        measure(key, "2020-04", "1").statusCode(201);
        push("2020-04", "2").statusCode(201);
        stored.untilOutboxIsEmpty();
        Map<String, String> before = stored.counts();

        measure(key, "2020-04", "1").statusCode(201).body("revision", equalTo(1));

        assertThat(stored.counts()).isEqualTo(before);
        given().get(MEASUREMENTS + "/2-990000-2020-04").then().body("revision", equalTo(2));
    }

    @Test
    void anotherBodyIsRefused() {
        measure(key, "2020-05", "1").statusCode(201);

        measure(key, "2020-05", "1.0")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith(":key-reused"))
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void anotherPathIsRefused() {
        post("/probe/nothing", key, "x").statusCode(204);

        post("/probe/beginning", key, "x").statusCode(422).body("type", endsWith(":key-reused"));
    }

    @Test
    void quotesAreNoPartOfAKey() {
        measure('"' + key + '"', "2020-06", "1").statusCode(201);

        measure(key, "2020-06", "1").statusCode(201).header("Idempotent-Replayed", "true");
    }

    @Test
    void keysThatAreNoneAreRefused() {
        for (String bad : new String[] {"", "\"\"", "two words", "\"", "\"a", "ä", "x".repeat(256)}) {
            measure(bad, "2020-07", "1")
                    .statusCode(400)
                    .body("type", endsWith(":malformed-request"))
                    .body("errors[0].parameter", equalTo("Idempotency-Key"));
        }
        given().header("Idempotency-Key", "one", "two")
                .contentType("application/json")
                .body(measurement("2020-07", "1"))
                .post(MEASUREMENTS)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("repeated-parameter"));
        given().get(MEASUREMENTS + "/2-990000-2020-07").then().statusCode(404);
    }

    @Test
    void theLongestKeyIsTaken() {
        measure("!".repeat(219) + key, "2020-08", "1").statusCode(201);

        measure("!".repeat(219) + key, "2020-08", "1").header("Idempotent-Replayed", "true");
    }

    @Test
    void aRefusedRequestLeavesItsKey() {
        post(MEASUREMENTS, key, "{").statusCode(400);
        measure(key, "1999", "1").statusCode(422);

        measure(key, "2020-09", "1").statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void aRefusalThatIsReturnedIsNoOutcome() {
        int first = post("/probe/refused", key, "").statusCode(409).extract().path("run");

        post("/probe/refused", key, "").statusCode(409).body("run", equalTo(first + 1));
    }

    @Test
    void anAnswerWithoutBodyIsReplayedToo() {
        post("/probe/nothing", key, "").statusCode(204);
        int runs = Probe.RUNS.get();

        Response again =
                post("/probe/nothing", key, "").statusCode(204).extract().response();

        assertThat(again.headers().getValues("X-Part")).containsExactly("a", "b");
        assertThat(Probe.RUNS).hasValue(runs);
    }

    @Test
    void aSecondRequestDoesNotWaitForTheFirst() throws Exception {
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(
                () -> post("/probe/slow", key, "").statusCode(200).extract().path("run"));
        assertThat(Probe.STARTED.tryAcquire(30, TimeUnit.SECONDS)).isTrue();

        post("/probe/slow", key, "")
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", endsWith(":still-running"));

        Probe.MAY_END.release();
        int run = first.get(30, TimeUnit.SECONDS);
        post("/probe/slow", key, "")
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("run", equalTo(run));
    }

    @Test
    void aBodyThatTheMethodReadsItselfIsRecognisedByAllItsBytes() {
        String body = "x".repeat(3_000_000);
        int run =
                post("/probe/large", key, body + "1").statusCode(200).extract().path("run");

        post("/probe/large", key, body + "1")
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("run", equalTo(run))
                .body("bytes", equalTo(3_000_001));
        post("/probe/large", key, body + "2").statusCode(422).body("type", endsWith(":key-reused"));
    }

    @Test
    void aBodyThatTheMethodDoesNotReadToItsEndIsRecognisedToo() {
        post("/probe/beginning", key, "x1").statusCode(200);

        post("/probe/beginning", key, "x2").statusCode(422);
        post("/probe/beginning", key, "x1").statusCode(200).header("Idempotent-Replayed", "true");
    }

    @Test
    void aLoadIsDoneOnceHoweverItsRowsTravel() throws IOException {
        String rows = "[" + measurement("2021-01", "1") + "," + measurement("2021-02", "2") + "]";
        String first = post(MEASUREMENTS + "/batch", key, rows)
                .statusCode(200)
                .body("created", equalTo(2))
                .extract()
                .asString();

        post(MEASUREMENTS + "/batch", key, rows)
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
        given().contentType("application/json")
                .header("Content-Encoding", "gzip")
                .header("Idempotency-Key", key)
                .body(gzip(rows))
                .post(MEASUREMENTS + "/batch")
                .then()
                .statusCode(200)
                .body(equalTo(first));
        post(MEASUREMENTS + "/batch?dryRun=true", key, rows).statusCode(422).body("type", endsWith(":key-reused"));
    }

    @Test
    void aRefusedLoadLeavesItsKey() {
        String bad = "[" + measurement("2021-03", "1") + "," + measurement("1999", "2") + "]";
        post(MEASUREMENTS + "/batch", key, bad).statusCode(422).body("type", endsWith(":rows-refused"));

        post(MEASUREMENTS + "/batch", key, "[" + measurement("2021-03", "1") + "]")
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @Test
    void aStreamIsNoOutcome() {
        post("/probe/streaming", null, "").statusCode(200);

        post("/probe/streaming", key, "").statusCode(500);
    }

    @Test
    void anExpiredKeyIsAsGoodAsNewAndItsRowGoes() {
        measure(key, "2020-10", "1").statusCode(201);
        Clock before = Clock.systemUTC();

        QuarkusMock.installMockForType(Clock.offset(before, Duration.ofHours(24).minusMinutes(1)), Clock.class);
        measure(key, "2020-10", "1").header("Idempotent-Replayed", "true");
        QuarkusMock.installMockForType(Clock.offset(before, Duration.ofHours(24).plusMinutes(1)), Clock.class);
        measure(key, "2020-10", "1").statusCode(200).body("outcome", equalTo("unchanged"));
        measure(key, "2020-10", "1").statusCode(200).header("Idempotent-Replayed", "true");
        QuarkusMock.installMockForType(Clock.offset(before, Duration.ofHours(49)), Clock.class);
        post("/probe/nothing", key + "-other", "").statusCode(204);

        assertThat(stored.texts("select operation from idempotency_record where key = ?", key))
                .isEmpty();
    }

    @Test
    void withoutItsOutcomeThereIsNoEffect() {
        Map<String, String> before = rows();
        execute("alter table idempotency_record add constraint unlucky check (key <> '%s')".formatted(key));
        try {
            measure(key, "2020-11", "1").statusCode(500);
        } finally {
            execute("alter table idempotency_record drop constraint unlucky");
        }
        assertThat(rows()).isEqualTo(before);

        measure(key, "2020-11", "1").statusCode(201).body("outcome", equalTo("created"));
    }

    /** What a service that is killed does to its connections. */
    @Test
    void aRequestThatIsCutOffLeavesItsKey() throws Exception {
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(
                () -> post("/probe/slow", key, "").extract().statusCode());
        assertThat(Probe.STARTED.tryAcquire(30, TimeUnit.SECONDS)).isTrue();

        stored.texts("select pg_terminate_backend(pid)::text from pg_locks where locktype = 'advisory'"
                + " and mode = 'ExclusiveLock' and pid in"
                + " (select pid from pg_stat_activity where state = 'idle in transaction')");
        Probe.MAY_END.release();

        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(500);
        Probe.MAY_END.release();
        post("/probe/slow", key, "").statusCode(200).header("Idempotent-Replayed", nullValue());
        assertThat(Probe.STARTED.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Numbers of events are used up by what is rolled back, too. */
    private Map<String, String> rows() {
        Map<String, String> rows = stored.counts();
        rows.remove("events");
        return rows;
    }

    private static ValidatableResponse push(String period, String value) {
        return measure(null, period, value);
    }

    private static ValidatableResponse measure(String key, String period, String value) {
        return post(MEASUREMENTS, key, measurement(period, value));
    }

    private static String measurement(String period, String value) {
        return "{\"subIndicator\":\"2\",\"region\":\"990000\",\"period\":\"" + period + "\",\"value\":" + value + "}";
    }

    private static ValidatableResponse post(String path, String key, String body) {
        var request = given().contentType("application/json").body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post(path)
                .then();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return compressed.toByteArray();
    }

    private void execute(String statement) {
        try (Connection connection = database.getConnection();
                Statement ddl = connection.createStatement()) {
            ddl.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
