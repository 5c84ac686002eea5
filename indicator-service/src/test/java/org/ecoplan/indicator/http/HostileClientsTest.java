package org.ecoplan.indicator.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.indicator.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a client does while it sends, it is told so if it listens, nothing is stored, and the next one is served. */
@QuarkusTest
@TestProfile(HostileClientsTest.ShortPatience.class)
@WithTestResource(Backends.class)
class HostileClientsTest {

    private static final String MEASUREMENTS = "/api/v1/plans/hostile/measurements";
    private static final String VALID =
            "{\"subIndicator\":\"2\",\"region\":\"990000\",\"period\":\"2020\",\"value\":1,\"note\":\"江门\"}";
    private static final int MEGABYTE = 1 << 20;

    /** Everything that can be waited for comes soon. */
    public static class ShortPatience implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.read-timeout", "1S",
                    "ecoplan.http.largest-batch", "32M");
        }
    }

    @Inject
    Stored stored;

    private Map<String, String> before;

    @BeforeEach
    void thePlanIsLoaded() {
        SamplePlan.named("hostile").load().statusCode(anyOf(is(200), is(201)));
        stored.untilOutboxIsEmpty();
        before = stored.counts();
    }

    @AfterEach
    void nothingIsStoredAndTheNextRequestIsServed() {
        assertThat(stored.counts()).isEqualTo(before);
        given().contentType("application/json")
                .body(VALID)
                .post(MEASUREMENTS)
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    @Test
    void aHundredMegabytesAreRefusedWithTheirLimit() throws Exception {
        HttpResponse<String> answer = send(MEASUREMENTS, BodyPublishers.ofByteArray(spaces(100 * MEGABYTE)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"urn:ecoplan:problem:too-large\"", "16777216");
    }

    @Test
    void aHundredMegabytesWithoutALengthAreRefusedToo() throws Exception {
        HttpResponse<String> answer = send(
                MEASUREMENTS,
                BodyPublishers.ofByteArrays(
                        () -> Collections.nCopies(100, spaces(MEGABYTE)).iterator()));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(":too-large");
    }

    @Test
    void whoSendsEverythingFirstStillGetsTheAnswerAndKeepsTheConnection() throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection.send(head("Content-Length: " + 100 * MEGABYTE));
            for (int i = 0; i < 100; i++) {
                connection.send(spaces(MEGABYTE));
            }
            assertThat(connection.answer()).startsWith("HTTP/1.1 413").contains(":too-large");

            connection.send("GET /api/v1/plans HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(connection.answer()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whoAsksBeforeSendingIsToldBeforeSending() throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection.send(head("Content-Length: " + 100 * MEGABYTE + "\r\nExpect: 100-continue"));

            assertThat(connection.answer()).startsWith("HTTP/1.1 413").containsIgnoringCase("\r\nconnection: close");
        }
    }

    @Test
    void anEndlessBodyIsRefusedWhileItIsSent() throws Exception {
        CompletableFuture<Void> sending;
        try (RawConnection connection = new RawConnection()) {
            connection.send(head("Transfer-Encoding: chunked"));
            sending = CompletableFuture.runAsync(() -> sendChunksForEver(connection));

            assertThat(connection.answer()).startsWith("HTTP/1.1 413").contains(":too-large");
        }
        sending.join();
    }

    @Test
    void aGzipIsDecoded() {
        given().contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(gzip(VALID.getBytes(StandardCharsets.UTF_8)))
                .post(MEASUREMENTS)
                .then()
                .statusCode(anyOf(is(200), is(201)))
                .body("note", equalTo("江门"));
        stored.untilOutboxIsEmpty();
        before = stored.counts();
    }

    @Test
    void aGzipThatBreaksOffIsRefused() {
        byte[] whole = gzip(VALID.getBytes(StandardCharsets.UTF_8));

        for (int length : new int[] {0, 5, whole.length / 2, whole.length - 4}) {
            refusedAsUnreadable(encoded(MEASUREMENTS, "gzip", Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void whatIsNoGzipIsRefused() {
        byte[] corrupt = gzip(VALID.getBytes(StandardCharsets.UTF_8));
        corrupt[corrupt.length - 6] ^= 1;

        refusedAsUnreadable(encoded(MEASUREMENTS, "gzip", corrupt));
        refusedAsUnreadable(encoded(MEASUREMENTS, "gzip", VALID.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aGzipBombIsStopped() {
        encoded(MEASUREMENTS, "gzip", gzip(spaces(100 * MEGABYTE)))
                .statusCode(413)
                .body("type", endsWith(":too-large"));
    }

    @Test
    void anotherEncodingIsRefusedWithTheOneThatIsTaken() {
        encoded(MEASUREMENTS, "br", VALID.getBytes(StandardCharsets.UTF_8))
                .statusCode(415)
                .header("Accept-Encoding", "gzip")
                .body("detail", containsString("gzip"));
    }

    @Test
    void aLargeBodyIsTakenWhereItIsExpected() throws Exception {
        HttpResponse<String> taken = send("/probe/large", BodyPublishers.ofByteArray(spaces(20 * MEGABYTE)));
        HttpResponse<String> refused = send("/probe/large", BodyPublishers.ofByteArray(spaces(33 * MEGABYTE)));

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("\"bytes\":" + 20 * MEGABYTE);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains(Integer.toString(32 * MEGABYTE));
    }

    @Test
    void aLargeBodyIsCountedAfterDecoding() {
        encoded("/probe/large", "gzip", gzip(spaces(31 * MEGABYTE))).statusCode(200);
        encoded("/probe/large", "gzip", gzip(spaces(33 * MEGABYTE))).statusCode(413);
    }

    @Test
    void aClientThatFallsSilentIsCutOff() throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection.send(head("Content-Length: 1000") + VALID);

            assertTimeoutPreemptively(Duration.ofSeconds(10), connection::untilClosed);
        }
    }

    @Test
    void manyClientsThatFallSilentDoNotKeepTheThreads() throws Exception {
        RawConnection[] silent = new RawConnection[100];
        for (int i = 0; i < silent.length; i++) {
            silent[i] = new RawConnection().send(head("Transfer-Encoding: chunked") + "5\r\n{\"sub");
        }

        for (RawConnection connection : silent) {
            assertThat(connection.untilClosed()).matches("(?s)|HTTP/1.1 408.*");
            connection.close();
        }
    }

    @Test
    void aClientThatLeavesIsForgotten() throws Exception {
        new RawConnection().send(head("Content-Length: 1000") + VALID).close();
    }

    @Test
    void jsonInAnotherCharsetIsRefused() {
        given().config(RestAssured.config()
                        .encoderConfig(RestAssured.config()
                                .getEncoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", "application/json; charset=gbk")
                .body(VALID.getBytes(Charset.forName("GBK")))
                .post(MEASUREMENTS)
                .then()
                .statusCode(415)
                .body("detail", containsString("gbk"));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        refusedAsUnreadable(post(MEASUREMENTS, VALID.getBytes(Charset.forName("GBK"))));
        refusedAsUnreadable(post(MEASUREMENTS, VALID.getBytes(StandardCharsets.UTF_16)));
        refusedAsUnreadable(post(MEASUREMENTS, VALID.getBytes(StandardCharsets.UTF_16LE)));
        refusedAsUnreadable(post(MEASUREMENTS, VALID.getBytes(Charset.forName("UTF-32"))));
        // a slash in two bytes, and half of a surrogate pair
        refusedAsUnreadable(post(MEASUREMENTS, VALID.replace("江门", "Á¯").getBytes(StandardCharsets.ISO_8859_1)));
        refusedAsUnreadable(
                post(MEASUREMENTS, VALID.replace("江门", "í\u00a0\u0080").getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static void refusedAsUnreadable(ValidatableResponse answer) {
        answer.statusCode(400).contentType("application/problem+json").body("errors[0].code", equalTo("not-readable"));
    }

    private static ValidatableResponse encoded(String path, String encoding, byte[] body) {
        return given().contentType("application/json")
                .header("Content-Encoding", encoding)
                .body(body)
                .post(path)
                .then();
    }

    private static HttpResponse<String> send(String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                                .header("Content-Type", "application/json")
                                .POST(body)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static ValidatableResponse post(String path, byte[] body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    private static String head(String header) {
        return "POST " + MEASUREMENTS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + header
                + "\r\n\r\n";
    }

    private static void sendChunksForEver(RawConnection connection) {
        assertThatThrownBy(() -> {
                    while (true) {
                        connection.send("100000\r\n").send(spaces(MEGABYTE)).send("\r\n");
                    }
                })
                .isInstanceOf(SocketException.class);
    }

    private static byte[] spaces(int length) {
        byte[] spaces = new byte[length];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
