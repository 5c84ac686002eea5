package org.ecoplan.kit.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

/**
 * A member of a list's items that is asked for; in a table, a column.
 *
 * @param name with dots where it is nested
 */
record Field(String name, List<String> path, Member.Kind kind) {

    /**
     * Reads {@code number,name.zh}.
     *
     * @throws ProblemException 400 for a member that items do not have or that is there twice
     */
    static List<Field> parse(String fields, Items items) {
        Map<String, Field> asked = new LinkedHashMap<>();
        for (String name : fields.split(",", -1)) {
            if (asked.put(name, of(name, items)) != null) {
                throw refused("twice", "each member can be asked for once", name);
            }
        }
        return List.copyOf(asked.values());
    }

    /** What a table shows unless asked otherwise. */
    static List<Field> columns(Items items) {
        return items.shape().columns().stream().map(name -> of(name, items)).toList();
    }

    static Field of(String name, Items items) {
        List<String> path = List.of(name.split("\\.", -1));
        Member member = items.shape();
        for (String step : path) {
            Map<String, Member> known = member.members();
            if (!known.containsKey(step)) {
                throw refused("unknown-field", "there is no member \"" + step + "\"; " + choice(known), name);
            }
            member = known.get(step);
        }
        return new Field(name, path, member.kind());
    }

    private static String choice(Map<String, Member> known) {
        return known.isEmpty() ? "its parts cannot be asked for" : "known are " + String.join(", ", known.keySet());
    }

    private static ProblemException refused(String code, String message, String rejected) {
        return ProblemException.malformed(FieldError.inParameter("fields", code, message, rejected));
    }

    /** Puts the member into another object, in the place it has in its own; what is absent stays absent. */
    void copy(ObjectNode from, ObjectNode to) {
        copy(from, to, 0);
    }

    private void copy(JsonNode from, ObjectNode to, int depth) {
        String step = path.get(depth);
        JsonNode found = from.path(step);
        if (found.isMissingNode()) {
            return;
        }
        if (depth == path.size() - 1 || found.isValueNode()) {
            to.set(step, found);
        } else if (found.isArray()) {
            copyEach(found, to.path(step) instanceof ArrayNode present ? present : to.putArray(step), depth + 1);
        } else {
            copy(found, to.path(step) instanceof ObjectNode present ? present : to.putObject(step), depth + 1);
        }
    }

    // Another field may have been here before and made the copies.
    private void copyEach(JsonNode from, ArrayNode to, int depth) {
        for (int i = 0; i < from.size(); i++) {
            copy(from.get(i), i < to.size() ? (ObjectNode) to.get(i) : to.addObject(), depth);
        }
    }

    /** The member as one cell: a number, a truth value, a text, or nothing. */
    JsonNode cell(ObjectNode item, Language language) {
        List<JsonNode> found = reach(item, 0)
                .map(node -> kind == Member.Kind.LOCALIZED ? node.path(language.member()) : node)
                .filter(node -> !node.isNull() && !node.isMissingNode())
                .toList();
        return switch (found.size()) {
            case 0 -> MissingNode.getInstance();
            case 1 -> isOneCell(found.get(0)) ? found.get(0) : text(plain(found.get(0)));
            default -> text(found.stream().map(Field::plain).collect(Collectors.joining("; ")));
        };
    }

    private Stream<JsonNode> reach(JsonNode node, int depth) {
        boolean isThere = depth == path.size();
        if (node.isArray() && !(isThere && kind == Member.Kind.STRUCTURE)) {
            return StreamSupport.stream(node.spliterator(), false).flatMap(element -> reach(element, depth));
        }
        return isThere ? Stream.of(node) : reach(node.path(path.get(depth)), depth + 1);
    }

    private static boolean isOneCell(JsonNode value) {
        return !value.isContainerNode() && !value.isPojo();
    }

    /** A number digit for digit, a text as it is, and anything else as JSON. */
    static String plain(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return isOneCell(value) ? value.asText() : value.toString();
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }
}
