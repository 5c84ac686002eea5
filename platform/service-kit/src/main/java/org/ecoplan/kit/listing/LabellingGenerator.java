package org.ecoplan.kit.listing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/**
 * Passes items on as they are written, and writes the name of each once more behind it, as {@code label} in the reader's
 * language: without making a tree of an item first.
 */
final class LabellingGenerator extends JsonGeneratorDelegate {

    private final String language;
    private int depth;
    private boolean nameIsNext;
    private boolean inName;
    private boolean labelIsNext;
    private String label;

    LabellingGenerator(JsonGenerator items, Language language) {
        super(items, false);
        this.language = language.member();
    }

    @Override
    public void writeStartObject() throws IOException {
        super.writeStartObject();
        entered();
    }

    @Override
    public void writeStartObject(Object value) throws IOException {
        super.writeStartObject(value);
        entered();
    }

    @Override
    public void writeStartObject(Object value, int size) throws IOException {
        super.writeStartObject(value, size);
        entered();
    }

    @Override
    public void writeEndObject() throws IOException {
        super.writeEndObject();
        depth--;
        if (inName && depth == 1) {
            inName = false;
            super.writeFieldName(Items.LABEL);
            super.writeString(label);
        }
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        super.writeFieldName(name);
        named(name);
    }

    @Override
    public void writeFieldName(SerializableString name) throws IOException {
        super.writeFieldName(name);
        named(name.getValue());
    }

    @Override
    public void writeString(String text) throws IOException {
        super.writeString(text);
        if (labelIsNext) {
            label = text;
            labelIsNext = false;
        }
    }

    private void entered() {
        inName |= nameIsNext && depth == 1;
        nameIsNext = false;
        depth++;
    }

    private void named(String field) {
        nameIsNext = depth == 1 && field.equals(Items.NAME);
        labelIsNext = inName && depth == 2 && field.equals(language);
    }
}
