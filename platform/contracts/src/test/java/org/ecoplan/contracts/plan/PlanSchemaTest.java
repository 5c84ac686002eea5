package org.ecoplan.contracts.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.contracts.Criterion;
import org.junit.jupiter.api.Test;

/** The schema that plan files are checked with and the records that read them say the same. */
class PlanSchemaTest {

    private final JsonNode schema = read();
    private final Deque<Pair> open = new ArrayDeque<>();
    private final Set<Class<?>> compared = new HashSet<>();

    /** A type and the part of the schema that describes it. */
    private record Pair(Class<?> type, JsonNode part) {}

    @Test
    void everyMemberOfTheRecordsIsInTheSchemaAndNoOther() {
        open.add(new Pair(PlanDefinition.class, schema));
        while (!open.isEmpty()) {
            Pair pair = open.remove();
            if (compared.add(pair.type())) {
                compare(pair.type(), pair.part());
            }
        }

        assertTrue(compared.containsAll(
                List.of(PlanDefinition.class, Formula.Variable.class, Criterion.AnyOf.class, Stage.class, Note.class)));
    }

    @Test
    void theFormOfARegionsCodeIsTheOneThatIsChecked() {
        JsonNode code = schema.at("/$defs/regionCode");

        assertEquals(Region.CODE_FORM, code.get("description").asText());
        Stream.of("990000", "99000", "9900000", "99000a", "９９００００", "")
                .forEach(text -> assertEquals(
                        Region.isCode(text), text.matches(code.get("pattern").asText()), text));
    }

    private void compare(Class<?> type, JsonNode part) {
        if (type.isEnum()) {
            Set<String> constants =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(sorted());
            assertEquals(constants, texts(part.get("enum")), type.getSimpleName());
        } else if (type == Criterion.class) {
            compareCriteria(part);
        } else if (type.isRecord() && !isOneText(type)) {
            compareMembers(type, part.get("properties"), Set.of());
        }
    }

    private void compareMembers(Class<?> type, JsonNode properties, Set<String> besides) {
        Set<String> members = new TreeSet<>(besides);
        for (RecordComponent member : type.getRecordComponents()) {
            members.add(member.getName());
            JsonNode part = properties.get(member.getName());
            assertTrue(part != null, type.getSimpleName() + "." + member.getName() + " is not in the schema");
            if (member.getGenericType() instanceof ParameterizedType list) {
                open.add(new Pair(
                        raw(list.getActualTypeArguments()[0]),
                        resolved(resolved(part).get("items"))));
            } else {
                open.add(new Pair(member.getType(), resolved(part)));
            }
        }
        assertEquals(members, names(properties), type.getSimpleName());
    }

    private void compareCriteria(JsonNode part) {
        JsonSubTypes.Type[] types =
                Criterion.class.getAnnotation(JsonSubTypes.class).value();
        assertEquals(
                Arrays.stream(types).map(JsonSubTypes.Type::name).collect(sorted()),
                texts(part.at("/properties/type/enum")));
        for (JsonSubTypes.Type type : types) {
            compareMembers(type.value(), branch(part, type.name()).get("properties"), Set.of("type"));
            compared.add(type.value());
        }
    }

    /** What the schema says of one kind of criterion. */
    private static JsonNode branch(JsonNode part, String kind) {
        List<JsonNode> branches = StreamSupport.stream(part.get("allOf").spliterator(), false)
                .filter(one -> {
                    JsonNode type = one.at("/if/properties/type");
                    return kind.equals(type.path("const").asText())
                            || texts(type.path("enum")).contains(kind);
                })
                .toList();
        assertEquals(1, branches.size(), kind);
        return branches.get(0).get("then");
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? schema.at(part.get("$ref").asText().substring(1)) : part;
    }

    private static boolean isOneText(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) type;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(sorted());
    }

    private static Collector<String, ?, Set<String>> sorted() {
        return Collectors.toCollection(TreeSet::new);
    }

    private static JsonNode read() {
        try (InputStream file = PlanDefinition.class.getResourceAsStream("plan.schema.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
