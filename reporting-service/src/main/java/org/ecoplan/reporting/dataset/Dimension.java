package org.ecoplan.reporting.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.listing.Language;

/**
 * A dimension of a JSON-stat dataset: its categories in their order, each with its label.
 *
 * @param code of a category
 * @param name of a category
 */
record Dimension<T>(
        LocalizedText label, List<T> categories, Function<T, String> code, Function<T, LocalizedText> name) {

    /** Writes what only some dimensions have into the category. */
    @FunctionalInterface
    interface More {
        void write(JsonGenerator out) throws IOException;
    }

    void write(String id, Language language, JsonGenerator out) throws IOException {
        write(id, language, out, nothing -> {});
    }

    void write(String id, Language language, JsonGenerator out, More more) throws IOException {
        out.writeObjectFieldStart(id);
        out.writeStringField("label", language.of(label));
        out.writeObjectFieldStart("category");
        out.writeArrayFieldStart("index");
        for (T category : categories) {
            out.writeString(code.apply(category));
        }
        out.writeEndArray();
        out.writeObjectFieldStart("label");
        for (T category : categories) {
            out.writeStringField(code.apply(category), language.of(name.apply(category)));
        }
        out.writeEndObject();
        more.write(out);
        out.writeEndObject();
        out.writeEndObject();
    }
}
