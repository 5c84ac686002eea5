package org.ecoplan.project.progress;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/** Delivered quantities; in a cell of a table {@code 1=2.5;2-1=3} says the same in short. */
class DeliveredNotation extends ListInCell<DeliveredQuantity> {
    private static final long serialVersionUID = 1;

    DeliveredNotation() {
        super(DeliveredQuantity.class);
    }

    @Override
    JsonParser tokens(String cell, JsonParser parser) throws IOException {
        if (cell.startsWith("[")) {
            return super.tokens(cell, parser);
        }
        TokenBuffer quantities = new TokenBuffer(parser.getCodec(), false);
        quantities.writeStartArray();
        for (String pair : cell.split(";")) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new JsonMappingException(
                        parser,
                        "no pair",
                        new IllegalArgumentException("expected quantities by deliverable such as 1=2.5;2-1=3"));
            }
            quantities.writeStartObject();
            quantities.writeStringField("deliverable", pair.substring(0, equals).strip());
            quantities.writeStringField("quantity", pair.substring(equals + 1).strip());
            quantities.writeEndObject();
        }
        quantities.writeEndArray();
        return quantities.asParser();
    }
}
