package org.ecoplan.reporting.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a dataset of JSON-stat 2.0 and accepts nothing that the format does not allow, neither by the form of its members
 * nor by what one of them says of another.
 */
final class JsonStatReader {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Set<String> MEMBERS = Set.of(
            "version",
            "class",
            "label",
            "source",
            "updated",
            "note",
            "href",
            "link",
            "id",
            "size",
            "role",
            "dimension",
            "value",
            "status",
            "extension");

    private final JsonNode dataset;
    private final List<String> ids;
    private final List<Integer> sizes = new ArrayList<>();

    private JsonStatReader(JsonNode dataset) {
        this.dataset = dataset;
        this.ids = texts(dataset.get("id"));
        check();
    }

    static JsonStatReader read(String text) {
        try {
            return new JsonStatReader(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check() {
        assertThat(MEMBERS).containsAll(names(dataset));
        assertThat(dataset.get("version").textValue()).isEqualTo("2.0");
        assertThat(dataset.get("class").textValue()).isEqualTo("dataset");
        assertThat(dataset.get("label").textValue()).isNotBlank();
        assertThat(Instant.parse(dataset.get("updated").textValue())).isNotNull();
        assertThat(ids).doesNotHaveDuplicates();
        dataset.get("size").forEach(size -> {
            assertThat(size.isInt()).isTrue();
            sizes.add(size.intValue());
        });
        assertThat(sizes).hasSameSizeAs(ids);
        assertThat(names(dataset.get("dimension"))).containsExactlyInAnyOrderElementsOf(ids);
        ids.forEach(this::checkDimension);
        checkRoles();
        checkCells();
    }

    private void checkDimension(String id) {
        JsonNode dimension = dataset.get("dimension").get(id);
        assertThat(Set.of("label", "category", "note", "link", "href", "extension"))
                .containsAll(names(dimension));
        assertThat(dimension.get("label").textValue()).isNotBlank();
        JsonNode category = dimension.get("category");
        assertThat(Set.of("index", "label", "unit", "child", "note", "coordinates"))
                .containsAll(names(category));
        List<String> codes = categories(id);
        assertThat(codes).doesNotHaveDuplicates().hasSize(sizes.get(ids.indexOf(id)));
        assertThat(names(category.get("label"))).containsExactlyElementsOf(codes);
        category.get("label").forEach(label -> assertThat(label.textValue()).isNotBlank());
        if (category.has("unit")) {
            assertThat(names(category.get("unit"))).isSubsetOf(codes);
            category.get("unit").forEach(unit -> assertThat(unit.isObject()).isTrue());
        }
        if (category.has("child")) {
            assertThat(names(category.get("child"))).isSubsetOf(codes);
            category.get("child")
                    .forEach(children -> assertThat(texts(children)).isSubsetOf(codes));
        }
    }

    private void checkRoles() {
        JsonNode roles = dataset.get("role");
        assertThat(Set.of("time", "geo", "metric")).containsAll(names(roles));
        List<String> inRoles = new ArrayList<>();
        roles.forEach(role -> inRoles.addAll(texts(role)));
        assertThat(inRoles).doesNotHaveDuplicates().isSubsetOf(ids);
        texts(roles.path("metric"))
                .forEach(metric -> assertThat(names(dataset.at("/dimension/" + metric + "/category/unit")))
                        .containsExactlyElementsOf(categories(metric)));
    }

    private void checkCells() {
        int cells = sizes.stream().reduce(1, Math::multiplyExact);
        assertThat(dataset.get("value").isArray()).isTrue();
        assertThat(dataset.get("value")).hasSize(cells);
        dataset.get("value")
                .forEach(value -> assertThat(value.isNumber() || value.isNull()).isTrue());
        assertThat(dataset.get("status")).hasSize(cells);
        Set<String> known = names(dataset.at("/extension/status/label"));
        dataset.get("status").forEach(status -> assertThat(known).contains(status.textValue()));
    }

    List<String> dimensions() {
        return ids;
    }

    List<Integer> sizes() {
        return sizes;
    }

    List<String> categories(String dimension) {
        return texts(dataset.at("/dimension/" + dimension + "/category/index"));
    }

    JsonNode at(String pointer) {
        return dataset.at(pointer);
    }

    /** The number in the cell with these categories; {@code null} for none. */
    String value(Map<String, String> key) {
        JsonNode value = dataset.get("value").get(position(key));
        return value.isNull() ? null : value.decimalValue().toPlainString();
    }

    String status(Map<String, String> key) {
        return dataset.get("status").get(position(key)).textValue();
    }

    private int position(Map<String, String> key) {
        assertThat(key.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        int position = 0;
        for (int i = 0; i < ids.size(); i++) {
            int place = categories(ids.get(i)).indexOf(key.get(ids.get(i)));
            assertThat(place).as(ids.get(i)).isNotNegative();
            position = position * sizes.get(i) + place;
        }
        return position;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> {
            assertThat(text.isTextual()).isTrue();
            texts.add(text.textValue());
        });
        return texts;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        for (Iterator<String> fields = object.fieldNames(); fields.hasNext(); ) {
            names.add(fields.next());
        }
        return names;
    }
}
