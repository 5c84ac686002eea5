package org.ecoplan.reporting.live;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.reporting.RealPlan.CITY;
import static org.ecoplan.reporting.intake.Change.measured;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes as they come over the line. */
@QuarkusTest
@WithTestResource(Backends.class)
class StreamResourceTest {

    /** 36 indicators, two bases, sixteen years. */
    private static final int VERDICTS = 36 * 2 * 16;

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    VerdictStreams streams;

    @Inject
    ObjectMapper json;

    @Test
    void aStreamBeginsNowAndSaysWhereThatIs() {
        // Given
        String plan = loaded("stream-begin");
        String newest = ids(plan).get(VERDICTS - 1);

        try (EventStream stream = open(plan, "")) {
            // When
            EventStream.Frame first = stream.next();

            // Then
            assertThat(stream.head().get(0)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(stream.head())
                    .anySatisfy(line -> assertThat(line).isEqualToIgnoringCase("Content-Type: text/event-stream"));
            assertThat(stream.head())
                    .anySatisfy(line -> assertThat(line).isEqualToIgnoringCase("Cache-Control: no-cache"));
            assertThat(first).isEqualTo(new EventStream.Frame(newest, null, null, "2000", "what changes after this"));
            assertThat(stream.isSilent(300)).isTrue();
        }
    }

    @Test
    void aChangeComesWithWhatOtherSystemsAreTold() throws IOException {
        // Given
        String plan = loaded("stream-change");
        try (EventStream stream = open(plan, "?basis=standard&year=2018")) {
            stream.next();

            // When
            announcer.announce("stream-change-1", measured(plan, CITY, "10.1", "2018", 2, "90"));

            // Then
            EventStream.Frame frame = stream.nextChange();
            JsonNode change = json.readTree(frame.data());
            assertThat(frame.event()).isEqualTo("verdict-changed");
            assertThat(change.path("indicator").asText()).isEqualTo("10");
            assertThat(change.path("region").asText()).isEqualTo(CITY);
            assertThat(change.path("basis").asText()).isEqualTo("standard");
            assertThat(change.path("year").asInt()).isEqualTo(2018);
            assertThat(change.path("verdict").asText()).isEqualTo("MET");
            assertThat(change.path("previous").asText()).isEqualTo("NOT_MET");
            assertThat(change.path("causedBy").asText()).isEqualTo("/announcer#stream-change-1");
            assertThat(ids(plan)).contains(frame.id());
        }
    }

    // Every change once and in order, whenever and however often the line is cut.
    @ParameterizedTest
    @CsvSource({"header,1", "header,7", "query,40", "query,101"})
    void aStreamGoesOnWhereItWasCut(String way, int framesUntilCut) {
        // Given
        String plan = loaded("stream-cut-" + way + framesUntilCut);
        int after = VERDICTS - 300;
        String position = ids(plan).get(after - 1);
        List<String> received = new ArrayList<>();

        // When
        for (int value = 2; received.size() < 300; value++) {
            try (EventStream stream = resume(plan, way, position)) {
                int left = 300 - received.size();
                for (EventStream.Frame frame : stream.nextChanges(Math.min(framesUntilCut, left))) {
                    received.add(frame.id());
                }
            }
            position = received.get(received.size() - 1);
        }
        announcer.announce("stream-cut-", measured(plan, CITY, "10.1", "2018", 2, "90"));
        List<String> all = ids(plan);
        try (EventStream stream = resume(plan, way, position)) {
            stream.nextChanges(all.size() - VERDICTS).forEach(frame -> received.add(frame.id()));
            assertThat(stream.isSilent(300)).isTrue();
        }

        // Then
        assertThat(all).hasSizeGreaterThan(VERDICTS);
        assertThat(received).isEqualTo(all.subList(after, all.size()));
    }

    @Test
    void oneWhoDoesNotReadKeepsNobodyWaitingAndMissesNothing() {
        // Given: some megabytes of changes, more than sockets hold
        String plan = loaded("stream-slow");
        database.rows("""
                insert into verdict_change
                    (plan, region, basis, year, indicator, verdict, previous, explanation, changed_at, caused_by, revision)
                select plan, region, basis, year, indicator, verdict, previous, '{}', changed_at,
                    repeat('long ', 200), revision
                from verdict_change, generate_series(1, 10) where plan = ? returning id""", plan);
        List<String> all = ids(plan);
        List<EventStream> slow = IntStream.range(0, 20)
                .mapToObj(i -> EventStream.open(RestAssured.port, path(plan, "?lastEventId=0"), 4096))
                .collect(toList());

        try (EventStream quick = resume(plan, "query", "0")) {
            // When
            List<String> read = quick.nextChanges(all.size()).stream()
                    .map(EventStream.Frame::id)
                    .toList();

            // Then
            assertThat(read).isEqualTo(all);
            announcer.announce("stream-slow-", measured(plan, CITY, "10.1", "2018", 2, "90"));
            assertThat(quick.nextChange().id()).isEqualTo(ids(plan).get(all.size()));
            assertThat(slow.get(7).nextChanges(all.size()).stream().map(EventStream.Frame::id))
                    .isEqualTo(all);
        } finally {
            slow.forEach(EventStream::close);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> streams.openStreams() == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "'?region=990000', 400, unknown-region",
        "'?indicator=99', 400, unknown-indicator",
        "'?basis=both', 400, wrong-format",
        "'?year=1999', 400, wrong-format",
        "'?lastEventId=first', 400, unknown-event",
        "'?lastEventId=-1', 400, unknown-event",
        "'?lastEventId=9000000000000000000', 400, unknown-event",
        "'?since=1', 400, unknown-parameter"
    })
    void whatCannotBeReadIsAProblem(String query, int status, String code) {
        String plan = loaded("stream-bad");

        given().get(path(plan, query))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aPlanThatIsUnknownHasNoStream() {
        given().get(path("stream-nobody", "")).then().statusCode(404).contentType("application/problem+json");
    }

    private String loaded(String plan) {
        announcer.announce(plan + "-", RealPlan.events(plan));
        return plan;
    }

    private List<String> ids(String plan) {
        return database.rows("select id from verdict_change where plan = ? order by id", plan).stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static EventStream open(String plan, String query) {
        return EventStream.open(RestAssured.port, path(plan, query));
    }

    private static EventStream resume(String plan, String way, String position) {
        return way.equals("header")
                ? EventStream.open(RestAssured.port, path(plan, "?lastEventId=0"), "Last-Event-ID: " + position)
                : open(plan, "?lastEventId=" + position);
    }

    private static String path(String plan, String query) {
        return "/api/v1/plans/" + plan + "/stream" + query;
    }
}
