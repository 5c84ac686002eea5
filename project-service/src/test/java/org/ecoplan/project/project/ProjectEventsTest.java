package org.ecoplan.project.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.project.Topic;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ProjectEventsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private List<ConsumerRecord<String, String>> read(String topic, String keyPrefix, int expected) {
        return new Topic(kafka, topic).read(keyPrefix, expected);
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void start(String plan) {
        given().contentType("application/json")
                .body("{\"status\":\"IN_PROGRESS\",\"on\":\"2020-03-01\"}")
                .post("/api/v1/plans/{plan}/projects/near-1/status", plan)
                .then()
                .statusCode(200);
    }

    @Test
    void everyProjectIsToldOnceUnderItsKeyAndAStepIsToldOnTop() {
        ProjectFile file = ProjectFile.small("told");
        file.load().statusCode(201);
        file.load().statusCode(200);
        start("told");
        start("told");

        List<ConsumerRecord<String, String>> events = read("ecoplan.projects", "told/", 4);

        assertThat(events)
                .extracting(ConsumerRecord::key)
                .containsExactly("told/near-1", "told/near-2", "told/far-1", "told/near-1");
        assertThat(events)
                .extracting(ConsumerRecord::partition)
                .containsOnly(events.get(0).partition());
        ConsumerRecord<String, String> step = events.get(3);
        assertThat(header(step, "ce_type")).isEqualTo("org.ecoplan.project.changed.v1");
        assertThat(header(step, "ce_source")).isEqualTo("/project-service");
        assertThat(header(step, "ce_subject")).isEqualTo("told/near-1");
        assertThat(header(step, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(step, "ce_time")).isEqualTo("2026-03-31T17:00:00Z");
        assertThat(header(step, "content-type")).isEqualTo("application/json");
        JsonNode data = Topic.json(step);
        assertThat(data.at("/plan").asText()).isEqualTo("told");
        assertThat(data.at("/revision").asLong()).isEqualTo(2);
        assertThat(data.at("/definition/code").asText()).isEqualTo("near-1");
        assertThat(data.at("/definition/units")).hasSize(2);
        assertThat(data.at("/status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(data.at("/statusSince").asText()).isEqualTo("2020-03-01");
        assertThat(step.value()).contains("\"quantity\":9.30");
    }

    @Test
    void onlyWhatReallyChangedIsToldAgain() {
        ProjectFile file = ProjectFile.small("retold");
        file.load().statusCode(201);
        file.with("/projects/2/name/en", "Other")
                .with("/units/1/name/en", "Far North")
                .load("\"r1\"")
                .statusCode(200);

        assertThat(read("ecoplan.projects", "retold/", 4))
                .extracting(event -> event.key() + " " + Topic.json(event).at("/revision"))
                .containsExactly("retold/near-1 1", "retold/near-2 1", "retold/far-1 1", "retold/far-1 2");
        assertThat(read("ecoplan.catalogues", "retold", 2))
                .extracting(event -> event.key() + " " + Topic.json(event).at("/revision"))
                .containsExactly("retold 1", "retold 2");
        assertThat(read("ecoplan.units", "retold-", 6))
                .extracting(event -> event.key() + " " + Topic.json(event).at("/revision"))
                .containsExactlyInAnyOrder(
                        "retold-water 1",
                        "retold-north 1",
                        "retold-south 1",
                        "retold-all 1",
                        "retold-some 1",
                        "retold-north 2");
    }

    @Test
    void whatGroupsProjectsIsToldWithItsNames() {
        ProjectFile.small("grouped").load().statusCode(201);

        JsonNode data = Topic.json(read("ecoplan.catalogues", "grouped", 1).get(0));

        assertThat(data.at("/actions/0/name/zh").asText()).isNotEmpty();
        assertThat(data.at("/tasks/0/action")).isEqualTo(data.at("/actions/0/code"));
        assertThat(data.at("/tasks/0/name/en").asText()).isNotEmpty();
        assertThat(data.has("projects")).isFalse();
    }
}
