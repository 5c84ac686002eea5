package org.ecoplan.kit.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoplan.kit.json.StrictJson;

/** What the rows of a load are: a record, and its members as columns; those of a nested record have dots. */
public final class RowType<T> {

    private final ObjectMapper json;
    private final ObjectReader members;
    private final ObjectReader texts;
    private final List<String> columns;

    private RowType(ObjectMapper json, ObjectMapper lenient, Class<T> type) {
        this.json = json;
        this.members = json.readerFor(type);
        this.texts = lenient.readerFor(type);
        this.columns = columns(json, type).toList();
    }

    /** Rows that are this record, read as strictly as any other JSON. */
    @SuppressWarnings("deprecation") // the replacement exists on the builder only
    public static <T> RowType<T> of(Class<T> type) {
        ObjectMapper lenient = StrictJson.configure(new ObjectMapper()).enable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        return new RowType<>(StrictJson.configure(new ObjectMapper()), lenient, type);
    }

    /** The names of the columns in the order of the record's members. */
    public List<String> columns() {
        return columns;
    }

    JsonFactory factory() {
        return json.getFactory();
    }

    T read(byte[] object) throws IOException {
        return members.readValue(object);
    }

    T read(JsonParser object) throws IOException {
        return members.readValue(object);
    }

    /** Reads members that all are texts, as a cell of a table is. */
    T readTexts(JsonParser object) throws IOException {
        return texts.readValue(object);
    }

    /** What of a row can be shown by column; empty if it is no object. */
    Map<String, String> cells(byte[] object) {
        try {
            return cells(json.readTree(object));
        } catch (IOException e) {
            return Map.of();
        }
    }

    JsonNode tree(JsonParser object) throws IOException {
        return json.readTree(object);
    }

    Map<String, String> cells(JsonNode object) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : columns) {
            JsonNode member = object.at("/" + column.replace('.', '/'));
            if (!member.isMissingNode() && !member.isNull()) {
                cells.put(column, member.isValueNode() ? member.asText() : member.toString());
            }
        }
        return cells;
    }

    /** The columns that show a value of this type. */
    public Map<String, String> cells(T value) {
        return cells(json.<JsonNode>valueToTree(value));
    }

    private static Stream<String> columns(ObjectMapper json, Class<?> type) {
        List<String> names = new ArrayList<>();
        for (BeanPropertyDefinition member : json.getDeserializationConfig()
                .introspect(json.constructType(type))
                .findProperties()) {
            Class<?> nested = member.getRawPrimaryType();
            if (isStructure(json, nested)) {
                columns(json, nested).forEach(name -> names.add(member.getName() + "." + name));
            } else {
                names.add(member.getName());
            }
        }
        return names.stream();
    }

    // A period is a record, too, but it is written as one text.
    private static boolean isStructure(ObjectMapper json, Class<?> type) {
        return type.isRecord()
                && json.getSerializationConfig()
                                .introspect(json.constructType(type))
                                .findJsonValueAccessor()
                        == null;
    }
}
