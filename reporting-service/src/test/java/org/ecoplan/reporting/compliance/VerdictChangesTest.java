package org.ecoplan.reporting.compliance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.MeasurementsRecorded;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A verdict that becomes another one is history, and news for everybody. */
@QuarkusTest
@WithTestResource(Backends.class)
class VerdictChangesTest {

    private static final Instant RECORDED = Instant.parse("2019-03-01T01:00:00Z");

    @Inject
    Announcer announcer;

    @Inject
    SetClock clock;

    @Inject
    ObjectMapper json;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void theHistoryTellsEachChangeWithItsTimeAndCause() {
        // Given
        String plan = announced("history-of-10-2019-2030");
        clock.set("2020-03-01T08:00:00Z");
        announcer.announce("better", goodAirDays(plan, 2, "86.0"));
        clock.set("2020-04-01T08:00:00Z");
        announcer.announce("even-better", goodAirDays(plan, 3, "87"));
        clock.set("2020-05-01T08:00:00Z");

        // When
        announcer.announce("corrected", goodAirDays(plan, 4, "85.9"));

        // Then
        given().get("/api/v1/plans/" + plan + "/compliance/indicators/10?year=2018")
                .then()
                .body("verdict", equalTo("NOT_MET"))
                .body("since", equalTo("2020-05-01T08:00:00Z"))
                .body("causedBy", equalTo("/announcer#corrected"))
                .body("subIndicators[0].measurement.revision", equalTo(4))
                .body("history[-2,-1].verdict", contains("MET", "NOT_MET"))
                .body("history[-2,-1].previous", contains("NOT_MET", "MET"))
                .body("history[-2,-1].changedAt", contains("2020-03-01T08:00:00Z", "2020-05-01T08:00:00Z"))
                .body("history[-2,-1].causedBy", contains("/announcer#better", "/announcer#corrected"));
    }

    @Test
    void whatOnlyRestsOnAnotherValueKeepsItsTimeAndCause() {
        // Given
        String plan = announced("since-of-10-2019-2030");
        announcer.announce("met", goodAirDays(plan, 2, "86"));
        clock.set("2020-04-01T08:00:00Z");

        // When
        announcer.announce("still-met", goodAirDays(plan, 3, "87"));

        // Then
        given().get("/api/v1/plans/" + plan + "/compliance/indicators/10?year=2018")
                .then()
                .body("causedBy", equalTo("/announcer#met"))
                .body("since", equalTo("2019-12-31T20:00:00Z"))
                .body("subIndicators[0].measurement.revision", equalTo(3));
    }

    @Test
    void aVerdictOnAProvisionalValueSaysSoUntilTheValueIsFinal() {
        // Given
        String plan = announced("provisional-10-2019-2030");
        announcer.announce("provisional", goodAirDays(plan, 2, "86", MeasurementStatus.PROVISIONAL));
        given().get("/api/v1/plans/" + plan + "/compliance/indicators/10?year=2018")
                .then()
                .body("verdict", equalTo("MET"))
                .body("provisional", equalTo(true))
                .body("subIndicators.provisional", contains(true, false))
                .body("subIndicators.measurement.status", contains("PROVISIONAL", "FINAL"));
        given().get("/api/v1/plans/" + plan + "/compliance/summary?year=2018")
                .then()
                .body("provisional", equalTo(1));
        clock.set("2020-04-01T08:00:00Z");

        // When
        announcer.announce("final", goodAirDays(plan, 3, "86", MeasurementStatus.FINAL));

        // Then
        given().get("/api/v1/plans/" + plan + "/compliance/indicators/10?year=2018")
                .then()
                .body("provisional", equalTo(false))
                .body("subIndicators[0].measurement.status", equalTo("FINAL"))
                .body("subIndicators[0].measurement.revision", equalTo(3))
                .body("since", equalTo("2019-12-31T20:00:00Z"))
                .body("causedBy", equalTo("/announcer#provisional"));
        given().get("/api/v1/plans/" + plan + "/compliance/summary?year=2018")
                .then()
                .body("provisional", equalTo(0));
    }

    @Test
    void aWithdrawalIsHistoryAndTheCause() {
        // Given
        String plan = announced("withdrawn-10-2019-2030");
        MeasurementRecorded withdrawn = new MeasurementRecorded(
                plan,
                "10.1",
                RealPlan.CITY,
                Period.parse("2018"),
                2,
                null,
                null,
                null,
                MeasurementStatus.FINAL,
                true,
                RECORDED);

        // When
        announcer.announce("withdrawn", new MeasurementsRecorded(plan, "1", 1, List.of(withdrawn)));

        // Then
        given().get("/api/v1/plans/" + plan + "/compliance/indicators/10?year=2018")
                .then()
                .body("verdict", equalTo("NOT_MEASURED"))
                .body("causedBy", equalTo("/announcer#withdrawn"))
                .body("subIndicators[0]", not(hasKey("measurement")))
                .body("history[-1].previous", equalTo("NOT_MET"));
    }

    @Test
    void aChangeIsAnnouncedByItsKeyInThePlansPartition() {
        // Given
        String plan = announced("announced-10-2019-2030");
        String key = plan + "/440700/standard/2018/10";

        // When
        announcer.announce("air", goodAirDays(plan, 2, "86"));

        // Then
        try (Consumer<String, byte[]> consumer = readingVerdicts()) {
            List<ConsumerRecord<String, byte[]>> ofKey = new ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(key)) {
                        ofKey.add(record);
                    }
                });
                return ofKey.stream()
                        .anyMatch(
                                record -> data(record).get("causedBy").asText().equals("/announcer#air"));
            });
            ConsumerRecord<String, byte[]> last = ofKey.get(ofKey.size() - 1);
            CloudEvent event = KafkaMessageFactory.createReader(last).toEvent();
            assertThat(last.partition()).isEqualTo(Announcer.partition(plan));
            assertThat(event.getType()).isEqualTo("org.ecoplan.verdict.changed.v1");
            assertThat(event.getSource()).hasToString("/reporting-service");
            assertThat(event.getSubject()).isEqualTo(key);
            JsonNode data = data(last);
            assertThat(data.get("plan").asText()).isEqualTo(plan);
            assertThat(data.get("region").asText()).isEqualTo("440700");
            assertThat(data.get("basis").asText()).isEqualTo("standard");
            assertThat(data.get("year").asInt()).isEqualTo(2018);
            assertThat(data.get("indicator").asText()).isEqualTo("10");
            assertThat(data.get("verdict").asText()).isEqualTo("MET");
            assertThat(data.get("previous").asText()).isEqualTo("NOT_MET");
            assertThat(ofKey)
                    .extracting(record -> data(record).get("revision").asLong())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    private String announced(String plan) {
        announcer.announce(plan + "-", RealPlan.events(plan));
        return plan;
    }

    private static EventData goodAirDays(String plan, long revision, String value) {
        return goodAirDays(plan, revision, value, MeasurementStatus.FINAL);
    }

    private static EventData goodAirDays(String plan, long revision, String value, MeasurementStatus status) {
        return new MeasurementRecorded(
                plan,
                "10.1",
                RealPlan.CITY,
                Period.parse("2018"),
                revision,
                new BigDecimal(value),
                null,
                null,
                status,
                false,
                RECORDED);
    }

    private Consumer<String, byte[]> readingVerdicts() {
        Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(new HashMap<>(kafka), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, 6)
                .mapToObj(i -> new TopicPartition(EventType.VERDICT_CHANGED.topic(), i))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private JsonNode data(ConsumerRecord<String, byte[]> record) {
        try {
            return json.readTree(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
