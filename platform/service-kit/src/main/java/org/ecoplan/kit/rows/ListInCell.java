package org.ecoplan.kit.rows;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.ecoplan.kit.json.StrictJson;

/**
 * A list that is an array in JSON, and in a table one cell: its entries in short with {@code ;} of either width between
 * them, or the array itself, as it stands in a table of rejected rows.
 */
public abstract class ListInCell<E> extends StdDeserializer<List<E>> {

    private static final long serialVersionUID = 1;

    private static final String BETWEEN_ENTRIES = "[;；]";
    private static final String BETWEEN_NAME_AND_NUMBER = "[=＝]";

    // the reader of a row has texts only
    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());

    private final JavaType type;

    protected ListInCell(Class<E> entry) {
        super(List.class);
        type = JSON.getTypeFactory().constructCollectionType(List.class, entry);
    }

    /**
     * What an entry in short stands for.
     *
     * @throws IllegalArgumentException that says what would be right; that is the array, unless there is a short form
     */
    protected JsonNode entry(String inShort) {
        throw new IllegalArgumentException("expected a JSON array");
    }

    /** An entry that is one text. */
    protected static JsonNode text(String inShort) {
        return JsonNodeFactory.instance.textNode(inShort);
    }

    /** An entry of a name and a number, {@code name=number} in short; what it lacks is left out. */
    protected static JsonNode pair(String inShort, String name, String number) {
        String[] both = inShort.split(BETWEEN_NAME_AND_NUMBER, 2);
        ObjectNode pair = JsonNodeFactory.instance.objectNode().put(name, both[0].strip());
        return both.length == 1 ? pair : pair.put(number, both[1].strip());
    }

    @Override
    @SuppressWarnings("deprecation") // the replacement does not know scalars
    public List<E> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        // where texts stand for everything, a row of a table is read
        boolean isCell =
                parser.hasToken(JsonToken.VALUE_STRING) && context.isEnabled(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        if (!isCell) {
            return context.readValue(parser, type);
        }
        String cell = parser.getText().strip();
        try {
            return JSON.readerFor(type).readValue(cell.startsWith("[") ? JSON.readTree(cell) : entries(cell));
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new JsonMappingException(parser, "no list", unreadable(e));
        }
    }

    private ArrayNode entries(String cell) {
        ArrayNode entries = JSON.createArrayNode();
        for (String inShort : cell.split(BETWEEN_ENTRIES)) {
            if (!inShort.isBlank()) {
                entries.add(entry(inShort.strip()));
            }
        }
        return entries;
    }

    private static IllegalArgumentException unreadable(Exception fault) {
        return fault instanceof IllegalArgumentException said
                ? said
                : new IllegalArgumentException("expected a JSON array", fault);
    }
}
