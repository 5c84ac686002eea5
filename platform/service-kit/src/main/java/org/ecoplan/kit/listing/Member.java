package org.ecoplan.kit.listing;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.LocalizedText;

/**
 * A member of a list's items as Jackson writes it, known from the type alone: an absent value must not make its name
 * unknown.
 *
 * @param members what it consists of itself, where that is known
 */
record Member(Kind kind, Map<String, Member> members) {

    enum Kind {
        /** A text, a number, a truth value, or a list of such. */
        VALUE,
        /** A text in both languages, or a list of such. */
        LOCALIZED,
        /** A localized text's sibling that holds it in the reader's language: in a table, the same column once more. */
        LABEL,
        /** An object with known members. */
        OBJECT,
        /** A list of objects, or an object of any shape: nothing for one cell of a table. */
        STRUCTURE
    }

    // Deeper than anything we give; a type may hold itself.
    private static final int DEEPEST = 6;

    /** What items of a type consist of. */
    static Member of(Class<?> type, ObjectMapper json) {
        return of(json.constructType(type), json, 0);
    }

    private static Member of(JavaType type, ObjectMapper json, int depth) {
        if (depth > DEEPEST || type.getRawClass().isAnnotationPresent(JsonTypeInfo.class)) {
            return new Member(Kind.STRUCTURE, Map.of());
        }
        Visitor visitor = new Visitor(json, depth);
        try {
            json.acceptJsonFormatVisitor(type, visitor);
        } catch (JsonMappingException e) {
            throw new IllegalStateException("the members of " + type + " cannot be told", e);
        }
        return type.hasRawClass(LocalizedText.class)
                ? new Member(Kind.LOCALIZED, visitor.members)
                : new Member(visitor.kind, visitor.members);
    }

    /** Names, with dots, of what a table shows unless asked otherwise. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        members.forEach((name, member) -> {
            switch (member.kind) {
                case VALUE, LOCALIZED -> columns.add(name);
                case OBJECT -> member.columns().forEach(inner -> columns.add(name + "." + inner));
                case LABEL, STRUCTURE -> {}
            }
        });
        return columns;
    }

    private static final class Visitor extends JsonFormatVisitorWrapper.Base {

        private final ObjectMapper json;
        private final int depth;
        private final Map<String, Member> members = new LinkedHashMap<>();
        private Kind kind = Kind.VALUE;

        Visitor(ObjectMapper json, int depth) {
            this.json = json;
            this.depth = depth;
        }

        @Override
        public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
            kind = Kind.OBJECT;
            return new JsonObjectFormatVisitor.Base() {
                @Override
                public void property(BeanProperty property) {
                    members.put(property.getName(), of(property.getType(), json, depth + 1));
                }

                @Override
                public void optionalProperty(BeanProperty property) {
                    property(property);
                }
            };
        }

        @Override
        public JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
            Member element = of(type.getContentType(), json, depth + 1);
            kind = element.kind == Kind.OBJECT ? Kind.STRUCTURE : element.kind;
            members.putAll(element.members);
            return null;
        }

        @Override
        public JsonMapFormatVisitor expectMapFormat(JavaType type) {
            kind = Kind.STRUCTURE;
            return null;
        }

        @Override
        public JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
            kind = Kind.STRUCTURE;
            return null;
        }
    }
}
