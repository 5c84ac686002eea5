package org.ecoplan.reporting.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;

/**
 * Reads nothing that PostgreSQL cannot hold: it knows no NUL in texts, and not every moment that Java knows. A record with
 * one of these would fail in the middle of a transaction, again and again.
 */
final class StorableValues extends SimpleModule {

    private static final long serialVersionUID = 1;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEHIND_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    StorableValues() {
        addDeserializer(String.class, new Text());
        addDeserializer(Instant.class, new Moment());
    }

    /** Whether the database holds it: its year has at most four digits. */
    static boolean isStorable(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(BEHIND_LAST);
    }

    private static final class Text extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        private Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            return text != null && text.indexOf('\0') >= 0
                    ? (String)
                            context.handleWeirdStringValue(String.class, text, "a text cannot hold the character NUL")
                    : text;
        }
    }

    private static final class Moment extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1;

        private Moment() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Instant moment = InstantDeserializer.INSTANT.deserialize(parser, context);
            return moment == null || isStorable(moment)
                    ? moment
                    : (Instant) context.handleWeirdStringValue(
                            Instant.class, moment.toString(), "a moment has a year from 1 to 9999");
        }
    }
}
