package org.ecoplan.project.progress;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.List;
import org.ecoplan.kit.json.StrictJson;

/** A list of objects, which in a table is the JSON text of one cell. */
abstract class ListInCell<T> extends StdDeserializer<List<T>> {
    private static final long serialVersionUID = 1;

    // the reader of a row has no text to read
    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());

    private final Class<T> element;

    ListInCell(Class<T> element) {
        super(List.class);
        this.element = element;
    }

    @Override
    @SuppressWarnings("deprecation") // the replacement does not know scalars
    public List<T> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JavaType list = context.getTypeFactory().constructCollectionType(List.class, element);
        // where texts stand for everything, a row of a table is read
        boolean isCell =
                parser.hasToken(JsonToken.VALUE_STRING) && context.isEnabled(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        if (!isCell) {
            return context.readValue(parser, list);
        }
        try (JsonParser tokens = tokens(parser.getText().strip(), parser)) {
            tokens.nextToken();
            return context.readValue(tokens, list);
        } catch (JsonParseException e) {
            throw new JsonMappingException(parser, "no list", new IllegalArgumentException("expected a JSON array", e));
        }
    }

    /** What a cell stands for. */
    JsonParser tokens(String cell, JsonParser parser) throws IOException {
        return JSON.createParser(cell);
    }
}
