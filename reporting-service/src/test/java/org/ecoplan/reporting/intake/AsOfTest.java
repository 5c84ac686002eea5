package org.ecoplan.reporting.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.project.Action;
import org.ecoplan.contracts.project.ProjectTask;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The answer as of a moment is the one that was given at that moment, whatever has been told since. */
@QuarkusTest
@WithTestResource(Backends.class)
class AsOfTest {

    private static final int HISTORIES = 6;
    private static final Instant BEGIN = Instant.parse("2021-06-01T00:00:00Z");
    private static final Instant END = Instant.parse("2022-06-01T00:00:00Z");

    private static final List<String> QUESTIONS = List.of(
            "/compliance?year=2019",
            "/compliance?year=2021&basis=target",
            "/compliance?year=2020&region=440781",
            "/compliance/summary?basis=target",
            "/compliance/summary",
            "/compliance/indicators/2?year=2020",
            "/compliance/indicators/3?year=2021",
            "/completion?year=2020",
            "/completion?action=action",
            "/completion/projects",
            "/units?year=2021");

    /** What is known only where the events came in time: when this service itself had judged what. */
    private static final Set<String> OWN_MEMORY = Set.of("since", "causedBy", "history");

    @Inject
    Batches batches;

    @Inject
    SetClock clock;

    @Inject
    ObjectMapper json;

    private record Told(Instant at, List<EventData> events) {}

    @AfterEach
    void theClockIsSetBack() {
        clock.reset();
    }

    @Test
    void anAnswerAsOfAMomentIsTheOneThatWasGivenThen() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            // Given
            String plan = "then-" + seed;
            List<Told> history = history(plan, new Random(seed));
            Map<Instant, List<String>> given = new LinkedHashMap<>();
            for (Told told : history) {
                clock.set(told.at().toString());
                batches.applyAt(told.at(), told.events());
                given.put(told.at(), answers(plan, "", Set.of()));
            }
            clock.set(END.toString());

            // When, Then
            for (Told told : history) {
                assertThat(answers(plan, "asOf=" + told.at(), Set.of()))
                        .as("seed %d as of %s", seed, told.at())
                        .isEqualTo(given.get(told.at()));
            }
        }
    }

    @Test
    void itMakesNoDifferenceInWhichOrderAndHowOftenEventsCame() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            // Given
            List<Told> inOrder = history("order-0-" + seed, new Random(seed));
            inOrder.forEach(told -> batches.applyAt(told.at(), told.events()));

            // When
            List<Told> mixed = new ArrayList<>(history("order-1-" + seed, new Random(seed)));
            mixed.addAll(List.copyOf(mixed.subList(0, mixed.size() / 2)));
            Collections.shuffle(mixed, new Random(seed));
            mixed.forEach(told -> batches.applyAt(told.at(), told.events()));

            // Then
            for (Told told : inOrder) {
                String asOf = "asOf=" + told.at();
                assertThat(answers("order-1-" + seed, asOf, OWN_MEMORY).stream()
                                .map(answer -> answer.replace("order-1-", "order-0-"))
                                .toList())
                        .as("seed %d as of %s", seed, told.at())
                        .isEqualTo(answers("order-0-" + seed, asOf, OWN_MEMORY));
            }
        }
    }

    private List<String> answers(String plan, String asOf, Set<String> without) {
        return QUESTIONS.stream()
                .map(question -> "/api/v1/plans/" + plan + question + (question.contains("?") ? "&" : "?") + asOf)
                .map(question -> question.replaceAll("[?&]$", ""))
                .map(question -> answer(given().get(question), without))
                .toList();
    }

    private String answer(Response response, Set<String> without) {
        try {
            assertThat(response.statusCode()).as(response.asString()).isIn(200, 400, 404);
            JsonNode body = json.readTree(response.asString());
            strip(body, without);
            return response.statusCode() + " " + body;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void strip(JsonNode node, Set<String> without) {
        if (node instanceof ObjectNode object) {
            object.remove("asOf");
            object.remove(without);
        }
        node.forEach(child -> strip(child, without));
    }

    /** A random history in steps of some hours, a few events at a time. */
    private static List<Told> history(String plan, Random random) {
        List<EventData> rest = new ArrayList<>();
        List<EventData> events = RandomHistories.history(plan, random);
        events.forEach(event -> rest.add(event instanceof MeasurementRecorded one ? withoutItsMoment(one) : event));
        EventData first = rest.remove(0);
        groups(plan).forEach(event -> rest.add(random.nextInt(rest.size() + 1), event));
        List<Told> history = new ArrayList<>();
        history.add(new Told(BEGIN, List.of(first)));
        Instant at = BEGIN;
        for (int from = 0; from < rest.size(); ) {
            int to = Math.min(rest.size(), from + 1 + random.nextInt(3));
            at = at.plus(Duration.ofHours(1L + random.nextInt(500)));
            history.add(new Told(at, List.copyOf(rest.subList(from, to))));
            from = to;
        }
        return history;
    }

    private static MeasurementRecorded withoutItsMoment(MeasurementRecorded one) {
        return new MeasurementRecorded(
                one.plan(),
                one.subIndicator(),
                one.region(),
                one.period(),
                one.revision(),
                one.value(),
                one.stage(),
                one.rank(),
                one.status(),
                one.withdrawn(),
                null);
    }

    /** A bureau that is merged, a group that gets members, and names that change. Each thing once a place. */
    private static List<EventData> groups(String plan) {
        return List.of(
                new UnitDefined(
                        3,
                        unit(plan, "bureau", "DEPARTMENT", ""),
                        null,
                        LocalDate.parse("2021-06-20"),
                        plan + "-office"),
                new UnitDefined(1, unit(plan, "office", "DEPARTMENT", ""), null, null, null),
                new UnitDefined(1, unit(plan, "districts", "GROUP", ""), null, null, null),
                new UnitDefined(1, unit(plan, "north", "GOVERNMENT", ""), null, null, null),
                new UnitDefined(
                        1, unit(plan, "all", "GROUP", "%1$s-north, %1$s-south".formatted(plan)), null, null, null),
                new CatalogueLoaded(
                        plan,
                        1,
                        List.of(new Action("action", name(plan))),
                        List.of(new ProjectTask("task", "action", name(plan)))));
    }

    private static Unit unit(String plan, String code, String kind, String members) {
        try {
            return Yaml.mapper()
                    .readValue(
                            "{code: %s-%s, name: {zh: 单位, en: Unit}, kind: %s, members: [%s]}"
                                    .formatted(plan, code, kind, members),
                            Unit.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static LocalizedText name(String plan) {
        return new LocalizedText("名称", "Name of " + plan);
    }
}
