package org.ecoplan.project.workplan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.List;
import org.ecoplan.kit.json.StrictJson;
import org.ecoplan.project.workplan.item.FundingLine;
import org.ecoplan.project.workplan.item.Milestone;
import org.ecoplan.project.workplan.item.PromisedQuantity;

/**
 * Lists that are arrays in JSON, and texts in the cells of a table: entries with {@code ;} between them, or the array
 * itself, as it stands in a table of rejected rows.
 */
abstract class Cells<E> extends StdDeserializer<List<E>> {
    private static final long serialVersionUID = 1;

    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());

    private final CollectionType type;

    Cells(Class<E> entry) {
        super(List.class);
        type = JSON.getTypeFactory().constructCollectionType(List.class, entry);
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
        String text = parser.getText().strip();
        return JSON.readerFor(type).readValue(text.startsWith("[") ? JSON.readTree(text) : entries(text));
    }

    private ArrayNode entries(String text) {
        ArrayNode entries = JSON.createArrayNode();
        for (String entry : text.split("[;；]")) {
            if (!entry.isBlank()) {
                entries.add(entry(entry.strip()));
            }
        }
        return entries;
    }

    abstract JsonNode entry(String text);

    /** An object of which a cell says {@code name=number}. */
    private static JsonNode pair(String text, String name, String number) {
        ObjectNode pair = JSON.createObjectNode();
        int between = text.indexOf('=');
        pair.put(name, (between < 0 ? text : text.substring(0, between)).strip());
        if (between >= 0) {
            pair.put(number, text.substring(between + 1).strip());
        }
        return pair;
    }

    /** {@code a; b}. */
    static class Codes extends Cells<String> {
        private static final long serialVersionUID = 1;

        Codes() {
            super(String.class);
        }

        @Override
        JsonNode entry(String text) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    /** {@code 1=2; 2=0.5}. */
    static class Quantities extends Cells<PromisedQuantity> {
        private static final long serialVersionUID = 1;

        Quantities() {
            super(PromisedQuantity.class);
        }

        @Override
        JsonNode entry(String text) {
            return pair(text, "deliverable", "quantity");
        }
    }

    /** {@code CITY=3200000.00; COUNTY=100000}. */
    static class Funding extends Cells<FundingLine> {
        private static final long serialVersionUID = 1;

        Funding() {
            super(FundingLine.class);
        }

        @Override
        JsonNode entry(String text) {
            return pair(text, "source", "amount");
        }
    }

    /** An array only: what is due has columns of its own in a table. */
    static class Milestones extends Cells<Milestone> {
        private static final long serialVersionUID = 1;

        Milestones() {
            super(Milestone.class);
        }

        @Override
        JsonNode entry(String text) {
            return JSON.getNodeFactory().textNode(text);
        }
    }
}
