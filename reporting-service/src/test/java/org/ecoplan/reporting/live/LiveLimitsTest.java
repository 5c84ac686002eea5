package org.ecoplan.reporting.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** How many streams there may be, signs of life, and the end. */
@QuarkusTest
@WithTestResource(Backends.class)
@TestProfile(LiveLimitsTest.FewReaders.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveLimitsTest {

    private static final String PLAN = "stream-limits";
    private static final String PATH = "/api/v1/plans/" + PLAN + "/stream";

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    VerdictStreams streams;

    @Inject
    Ending ending;

    /** Limits that a test can reach. */
    public static class FewReaders implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ecoplan.live.readers", "3", "ecoplan.live.heartbeat", "PT0.3S");
        }
    }

    @BeforeEach
    void thereIsAPlan() {
        announcer.announce("stream-limits-", RealPlan.events(PLAN));
        await().atMost(Duration.ofSeconds(10)).until(() -> streams.openStreams() == 0);
    }

    // Changes that a filter held back are not read again by one who comes back.
    @Test
    @Order(1)
    void silenceIsBrokenByASignOfLifeThatSaysHowFarTheReaderIs() {
        String newest = database.rows("select max(id) from verdict_change where plan = ?", PLAN)
                .get(0)
                .get(0);
        try (EventStream stream = EventStream.open(RestAssured.port, PATH + "?lastEventId=0&region=440703")) {
            assertThat(stream.next().id()).isEqualTo("0");

            assertThat(stream.next()).isEqualTo(new EventStream.Frame(newest, null, null, null, "nothing new"));
            assertThat(stream.next()).isEqualTo(new EventStream.Frame(newest, null, null, null, "nothing new"));
        }
    }

    @Test
    @Order(2)
    void oneMoreThanThereMayBeIsToldToComeBackAndAPlaceThatGetsFreeIsGivenAgain() {
        List<EventStream> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(EventStream.open(RestAssured.port, PATH));
            open.get(i).next();
        }

        given().get(PATH)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecoplan:problem:too-many-readers"));

        open.remove(0).close();
        await().atMost(Duration.ofSeconds(10)).until(() -> streams.openStreams() == 2);
        try (EventStream stream = EventStream.open(RestAssured.port, PATH)) {
            assertThat(stream.next().retry()).isEqualTo("2000");
        }
        open.forEach(EventStream::close);
    }

    @Test
    @Order(3)
    void streamsEndWithTheServiceAsAnswersThatAreWhole() {
        try (EventStream stream = EventStream.open(RestAssured.port, PATH)) {
            stream.next();

            ending.stop(new ShutdownEvent());

            EventStream.Frame frame = stream.next();
            while (frame != null) {
                frame = stream.next();
            }
            given().get(PATH).then().statusCode(503);
        }
    }
}
