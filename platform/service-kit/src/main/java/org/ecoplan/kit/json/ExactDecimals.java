package org.ecoplan.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Reads a decimal exactly as it was written: 80.80 keeps its zero. A JSON number or a text that holds one will do;
 * NaN and infinity are no numbers. Something that nobody measures (more than 30 digits, or an exponent that stands for
 * as many) is refused, since writing it out would cost memory.
 */
public final class ExactDecimals extends StdScalarDeserializer<BigDecimal> {

    /** More than anybody measures; writing out more would cost memory. */
    public static final int MOST_DIGITS = 30;

    public ExactDecimals() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        String text = parser.getText();
        try {
            return plain(new BigDecimal(text));
        } catch (ArithmeticException | NumberFormatException e) {
            return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "not a decimal number");
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new ArithmeticException("too many digits");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
