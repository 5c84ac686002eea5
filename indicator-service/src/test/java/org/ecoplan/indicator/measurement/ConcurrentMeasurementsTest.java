package org.ecoplan.indicator.measurement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.indicator.Stored;
import org.ecoplan.testkit.Backends;
import org.ecoplan.testkit.PublishedEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ConcurrentMeasurementsTest {

    private static final int WRITERS = 8;
    private static final int VALUES = 10;
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

    @Inject
    Stored stored;

    @Test
    void manyWritersOfOneKeyMakeRevisionsWithoutGapAndEventsInTheirOrder() throws Exception {
        SamplePlan.named("contended").load().statusCode(201);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Callable<Integer>> pushes = new ArrayList<>();
        for (int i = 0; i < WRITERS * VALUES; i++) {
            String value = i + ".50";
            pushes.add(() -> push(value));
        }

        List<Future<Integer>> answers = writers.invokeAll(pushes);

        writers.shutdown();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(201);
        }
        List<Integer> expected =
                IntStream.rangeClosed(1, WRITERS * VALUES).boxed().toList();
        assertThat(given().get("/api/v1/plans/contended/measurements/2-990000-2020/revisions")
                        .<List<Integer>>path("items.revision"))
                .isEqualTo(expected);
        stored.untilOutboxIsEmpty();
        assertThat(PublishedEvents.of(EventType.MEASUREMENT_RECORDED, "contended/2/990000/2020"))
                .extracting(ConcurrentMeasurementsTest::revision)
                .isEqualTo(expected);
    }

    @Test
    void pushesThatCommitTogetherAreAnsweredEachByItself() throws Exception {
        SamplePlan.named("together").load().statusCode(201);
        given().contentType("application/json")
                .body(body("990001", "2020", "1.5"))
                .post("/api/v1/plans/together/measurements");
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Callable<Integer>> pushes = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        for (int i = 1; i <= VALUES; i++) {
            String period = "2020-%02d-01".formatted(i);
            pushes.add(() -> push("together", body("990000", period, "1")));
            pushes.add(() -> push("together", body("990009", period, "1")));
            pushes.add(() -> push("nowhere", body("990000", period, "1")));
            pushes.add(() -> push("together", body("990001", "2020", "1.5")));
            expected.addAll(List.of(201, 422, 404, 200));
        }

        List<Future<Integer>> answers = writers.invokeAll(pushes);

        writers.shutdown();
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo(expected.get(i));
        }
        given().get("/api/v1/plans/together/measurements?region=990000&from=2020&limit=100")
                .then()
                .body("items", hasSize(VALUES));
    }

    private static int push(String plan, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/plans/" + plan + "/measurements")
                .statusCode();
    }

    private static String body(String region, String period, String value) {
        return "{\"subIndicator\":\"2\",\"region\":\"%s\",\"period\":\"%s\",\"value\":%s}"
                .formatted(region, period, value);
    }

    private static int push(String value) {
        return push("contended", body("990000", "2020", value));
    }

    private static int revision(ConsumerRecord<String, String> record) {
        Matcher revision = REVISION.matcher(record.value());
        assertThat(revision.find()).isTrue();
        return Integer.parseInt(revision.group(1));
    }
}
