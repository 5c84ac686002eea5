package org.ecoplan.indicator.observation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.kit.json.ExactDecimals;

/** Reads a row as any record is read, member by member instead of by reflection: rows come by the million. */
class ObservationRowReader extends StdDeserializer<ObservationRow> {
    private static final long serialVersionUID = 1;

    private static final List<Object> MEMBERS = List.of("series", "time", "value", "flag");
    private static final ExactDecimals DECIMALS = new ExactDecimals();

    ObservationRowReader() {
        super(ObservationRow.class);
    }

    @Override
    public ObservationRow deserialize(JsonParser row, DeserializationContext context) throws IOException {
        if (!row.isExpectedStartObjectToken()) {
            return (ObservationRow) context.handleUnexpectedToken(ObservationRow.class, row);
        }
        String series = null;
        ObservedTime time = null;
        BigDecimal value = null;
        QualityFlag flag = null;
        for (String member = row.nextFieldName(); member != null; member = row.nextFieldName()) {
            boolean present = row.nextToken() != JsonToken.VALUE_NULL;
            try {
                switch (member) {
                    case "series" -> series = present ? text(row, context) : null;
                    case "time" -> time = present ? time(row, context) : null;
                    case "value" -> value = present ? DECIMALS.deserialize(row, context) : null;
                    case "flag" -> flag = present ? flag(row, context) : null;
                    default -> throw UnrecognizedPropertyException.from(row, ObservationRow.class, member, MEMBERS);
                }
            } catch (JsonMappingException e) {
                if (e.getPath().isEmpty()) {
                    e.prependPath(ObservationRow.class, member);
                }
                throw e;
            }
        }
        return new ObservationRow(series, time, value, flag);
    }

    private static String text(JsonParser row, DeserializationContext context) throws IOException {
        return row.currentToken() == JsonToken.VALUE_STRING
                ? row.getText()
                : (String) context.handleUnexpectedToken(String.class, row);
    }

    private static ObservedTime time(JsonParser row, DeserializationContext context) throws IOException {
        try {
            return ObservedTime.parse(text(row, context));
        } catch (IllegalArgumentException e) {
            throw context.instantiationException(ObservedTime.class, e);
        }
    }

    private static QualityFlag flag(JsonParser row, DeserializationContext context) throws IOException {
        String letter = text(row, context);
        try {
            return QualityFlag.of(letter);
        } catch (IllegalArgumentException e) {
            throw context.weirdStringException(letter, QualityFlag.class, e.getMessage());
        }
    }
}
