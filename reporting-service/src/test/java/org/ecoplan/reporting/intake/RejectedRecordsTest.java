package org.ecoplan.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that are no event of ours are kept, and reading goes on. */
@QuarkusTest
@WithTestResource(Backends.class)
class RejectedRecordsTest {

    private static final String TOPIC = EventType.MEASUREMENT_RECORDED.topic();
    private static final String TYPE = EventType.MEASUREMENT_RECORDED.type();
    private static final String REST =
            "\"subIndicator\":\"9\",\"region\":\"440700\",\"period\":\"2018\",\"recordedAt\":\"2019-01-01T00:00:00Z\"";

    private static final String GOOD = "{\"plan\":\"p\",\"revision\":1,\"value\":3," + REST + "}";

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangeRecords")
    void isKeptAndReadingGoesOn(String what, ProducerRecord<String, byte[]> strange, String reason) {
        // Given
        String plan = "after-" + what.replace(' ', '-');
        long before = database.count("select count(*) from rejected_record");

        // When
        announcer.sendAndAwait(List.of(strange, announcer.record(what, RealPlan.defined(plan))));

        // Then
        assertThat(database.count("select count(*) from rejected_record")).isEqualTo(before + 1);
        assertThat(database.count(
                        "select count(*) from rejected_record where payload is not distinct from ?"
                                + " and reason like ? and topic = ?",
                        strange.value(),
                        "%" + reason + "%",
                        TOPIC))
                .isEqualTo(1);
        assertThat(database.verdicts(plan)).isNotEmpty();
    }

    static Stream<Arguments> strangeRecords() {
        return Stream.of(
                Arguments.of("garbage", plain(new byte[] {0, (byte) 0xff, 7, 0}), ""),
                Arguments.of("json without envelope", plain(bytes("{\"hello\": \"world\"}")), ""),
                Arguments.of("nothing at all", plain(null), ""),
                Arguments.of("unknown type", event("org.example.unknown.v1", "{}"), "unknown event type"),
                Arguments.of("zero in its type", event("org.example\0zero", "{\"a\":1}"), "unknown event type"),
                Arguments.of("no data", event(TYPE, null), "without data"),
                Arguments.of("data that are no json", event(TYPE, "plan: yaml"), ""),
                Arguments.of("data that are null", event(TYPE, "null"), "leave out"),
                Arguments.of("empty data", event(TYPE, "{ }"), ""),
                Arguments.of("no plan", event(TYPE, "{\"revision\":1,\"value\":3," + REST + "}"), "leave out"),
                Arguments.of("no value", event(TYPE, "{\"plan\":\"p\",\"revision\":1," + REST + "}"), "leave out"),
                Arguments.of(
                        "value and stage",
                        event(
                                TYPE,
                                "{\"plan\":\"p\",\"revision\":1,\"value\":3,\"stage\":\"carried-out\"," + REST + "}"),
                        "leave out"),
                Arguments.of("no revision", event(TYPE, "{\"plan\":\"p\",\"value\":3," + REST + "}"), "revision"),
                Arguments.of(
                        "value of what was withdrawn",
                        event(TYPE, "{\"plan\":\"p\",\"revision\":1,\"value\":3,\"withdrawn\":true," + REST + "}"),
                        "leave out"),
                Arguments.of(
                        "status that there is not",
                        event(TYPE, "{\"plan\":\"p\",\"revision\":1,\"value\":3,\"status\":\"GUESSED\"," + REST + "}"),
                        "GUESSED"),
                Arguments.of("load of nothing", load(""), "leave out"),
                Arguments.of("load of null", load("null"), "cannot hold null"),
                Arguments.of(
                        "load with a measurement of another plan",
                        load(GOOD + "," + GOOD.replace("\"p\"", "\"q\"")),
                        "/measurements/1"),
                Arguments.of(
                        "load with a measurement without value",
                        load(GOOD + "," + GOOD + "," + GOOD.replace("\"value\":3,", "")),
                        "/measurements/2"),
                Arguments.of(
                        "text that no database holds",
                        event(TYPE, GOOD.replace("440700", "4407\\u000000")),
                        "the character NUL"),
                Arguments.of(
                        "moment that no database holds",
                        event(TYPE, GOOD.replace("2019-01-01T", "+999999-01-01T")),
                        "a year from 1 to 9999"),
                Arguments.of(
                        "moment before the calendar",
                        event(TYPE, GOOD.replace("2019-01-01T", "-5000-01-01T")),
                        "a year from 1 to 9999"),
                Arguments.of("time of another age", with(event(TYPE, GOOD), "ce_time", "+99999-01-01T00:00:00Z"), ""),
                Arguments.of("zero in its id", with(event(TYPE, GOOD), "ce_id", "1\0"), "the character NUL"),
                Arguments.of("project of years that no calendar has", project(2019, 99_999), "leave out"),
                Arguments.of("project of years before the calendar", project(-5000, 2020), "leave out"),
                Arguments.of(
                        "period that does not exist",
                        event(
                                TYPE,
                                "{\"plan\":\"p\",\"revision\":1,\"value\":3,"
                                        + REST.replace("\"2018\"", "\"2018-02-30\"") + "}"),
                        "2018-02-30"));
    }

    @Test
    void ofALoadWithAnIncompleteMeasurementNothingCounts() {
        announcer.sendAndAwait(List.of(load(GOOD + "," + GOOD.replace("\"value\":3,", ""))));

        assertThat(database.count("select count(*) from known_measurement where plan = 'p'"))
                .isZero();
    }

    // A newer version of a sender may say more.
    @Test
    void aMemberThatIsNotKnownYetIsSkipped() {
        // Given
        String plan = "newer-2019-2030";
        announcer.announce("newer-", List.of(RealPlan.defined(plan)));
        long before = database.count("select count(*) from rejected_record");

        // When
        announcer.sendAndAwait(List.of(event(
                TYPE,
                "{\"plan\":\"" + plan + "\",\"revision\":1,\"value\":100,\"quality\":\"checked\"," + REST + "}")));

        // Then
        assertThat(database.count("select count(*) from rejected_record")).isEqualTo(before);
        assertThat(database.verdicts(plan).get("440700 STANDARD 2018 9")).startsWith("MET");
    }

    private static ProducerRecord<String, byte[]> load(String measurements) {
        return event(
                EventType.MEASUREMENTS_RECORDED.type(),
                "{\"plan\":\"p\",\"load\":\"1\",\"part\":1,\"measurements\":[" + measurements + "]}");
    }

    private static ProducerRecord<String, byte[]> plain(byte[] value) {
        return new ProducerRecord<>(TOPIC, 0, "strange", value);
    }

    private static ProducerRecord<String, byte[]> event(String type, String data) {
        ProducerRecord<String, byte[]> record = plain(data == null ? null : bytes(data));
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes("1"))
                .add("ce_source", bytes("/strange"))
                .add("ce_type", bytes(type))
                .add("content-type", bytes("application/json"));
        return record;
    }

    private static ProducerRecord<String, byte[]> project(int from, int to) {
        return event(
                EventType.PROJECT_CHANGED.type(),
                "{\"plan\":\"p\",\"revision\":1,\"status\":\"NOT_STARTED\",\"definition\":{\"code\":\"near-1\","
                        + "\"years\":{\"from\":" + from + ",\"to\":" + to + "}}}");
    }

    private static ProducerRecord<String, byte[]> with(
            ProducerRecord<String, byte[]> record, String header, String value) {
        record.headers().remove(header).add(header, bytes(value));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
