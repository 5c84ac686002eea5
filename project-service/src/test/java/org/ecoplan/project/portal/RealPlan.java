package org.ecoplan.project.portal;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.project.ProjectFile;

/** The 70 projects as the file has them, read without any code of the service. */
final class RealPlan {

    private final String plan;
    private final JsonNode file;
    private final Map<String, JsonNode> units = new HashMap<>();

    private RealPlan(String plan, JsonNode file) {
        this.plan = plan;
        this.file = file;
        file.get("units").forEach(unit -> units.put(unit.get("code").asText(), unit));
    }

    /** Loads the projects of the real plan into one that a test has for itself. */
    static RealPlan loadedAs(String plan) {
        ProjectFile real = ProjectFile.real();
        real.load();
        ProjectFile copy = ProjectFile.real().with("/plan", plan);
        copy.load();
        try {
            return new RealPlan(plan, new ObjectMapper().readTree(copy.json()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path() {
        return "/api/v1/plans/" + plan + "/projects";
    }

    List<JsonNode> projects() {
        return elements(file.get("projects")).toList();
    }

    Stream<String> codes(String list) {
        return elements(file.get(list)).map(entry -> entry.get("code").asText());
    }

    JsonNode unit(String code) {
        return units.get(code);
    }

    /** What the file itself says fulfils this, in its order. */
    List<String> expected(Predicate<JsonNode> condition) {
        return projects().stream()
                .filter(condition)
                .map(project -> project.get("code").asText())
                .toList();
    }

    /** What the service finds. */
    List<String> found(Map<String, ?> parameters) {
        return given().queryParams(parameters)
                .queryParam("fields", "code")
                .get(path())
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
    }

    /** The project and its parts. */
    static Stream<JsonNode> rows(JsonNode project) {
        return Stream.concat(Stream.of(project), elements(project.path("parts")));
    }

    /** Everyone meant by the unit that a row of the annex names first. */
    Set<String> leads(JsonNode row) {
        return meant(row, row.get("units").get(0).asText());
    }

    /** Everyone meant by those that it names after the first, and not by the first. */
    Set<String> participants(JsonNode row) {
        Set<String> participants = new LinkedHashSet<>();
        texts(row.get("units")).skip(1).forEach(unit -> participants.addAll(meant(row, unit)));
        participants.removeAll(leads(row));
        return participants;
    }

    private Set<String> meant(JsonNode row, String code) {
        Set<String> meant = new LinkedHashSet<>(Set.of(code));
        JsonNode unit = units.get(code);
        if (unit.get("kind").asText().equals("GROUP")) {
            texts(unit.has("members") ? unit.get("members") : row.path("relevant"))
                    .forEach(meant::add);
        }
        return meant;
    }

    static Stream<String> texts(JsonNode list) {
        return elements(list).map(JsonNode::asText);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
