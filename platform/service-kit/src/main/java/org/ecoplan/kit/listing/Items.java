package org.ecoplan.kit.listing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The items of one list as JSON. One that has a name in both languages has it once more as {@code label}, in the
 * reader's.
 */
record Items(Member shape, ObjectMapper json) {

    static final String NAME = "name";
    static final String LABEL = "label";

    static Items of(Class<?> type, ObjectMapper json) {
        Member plain = Member.of(type, json);
        return new Items(isNamed(plain) ? labelled(plain) : plain, json);
    }

    /** Writes an item as it is, and its label. */
    void write(Object item, Language language, JsonGenerator out) throws IOException {
        json.writeValue(isNamed(shape) ? new LabellingGenerator(out, language) : out, item);
    }

    /** An item with its label, of which parts are wanted. */
    ObjectNode tree(Object item, Language language) {
        ObjectNode plain = json.valueToTree(item);
        if (!isNamed(shape)) {
            return plain;
        }
        ObjectNode labelled = json.createObjectNode();
        plain.properties().forEach(member -> {
            labelled.set(member.getKey(), member.getValue());
            if (member.getKey().equals(NAME) && member.getValue().isObject()) {
                labelled.set(LABEL, label(member.getValue(), language));
            }
        });
        return labelled;
    }

    private static JsonNode label(JsonNode name, Language language) {
        return name.path(language.member());
    }

    private static boolean isNamed(Member item) {
        Member name = item.members().get(NAME);
        return name != null && name.kind() == Member.Kind.LOCALIZED;
    }

    private static Member labelled(Member item) {
        Map<String, Member> members = new LinkedHashMap<>();
        item.members().forEach((name, member) -> {
            members.put(name, member);
            if (name.equals(NAME)) {
                members.put(LABEL, new Member(Member.Kind.LABEL, Map.of()));
            }
        });
        return new Member(item.kind(), members);
    }
}
