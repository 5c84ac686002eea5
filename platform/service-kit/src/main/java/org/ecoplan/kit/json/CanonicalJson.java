package org.ecoplan.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * JSON of which the same content always has the same bytes: the JSON Canonicalization Scheme, RFC 8785. Members are in
 * the order of their names' UTF-16 code units, there is no white space, and only what must be escaped is.
 *
 * <p>The scheme writes numbers as ECMAScript does, through binary floating point, which would make 80.8 of 80.80. So
 * only whole numbers that binary floating point holds exactly are numbers here; decimals have to be texts, as the RFC's
 * appendix D advises ({@link #decimalsAsTexts}). What is written is what any other implementation of the RFC would write.
 */
public final class CanonicalJson {

    private static final BigInteger LARGEST_NUMBER = BigInteger.valueOf((1L << 53) - 1);

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * The canonical form in UTF-8.
     *
     * @throws IllegalArgumentException for a number that is not whole or beyond 2^53, and for a text that is no Unicode
     */
    public static byte[] bytes(JsonNode content) {
        CanonicalJson json = new CanonicalJson();
        json.write(content);
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json.out));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a text has half of a surrogate pair", e);
        }
    }

    /** Lets a mapper write decimals as texts with all their digits; {@link StrictJson} reads these as decimals. */
    public static ObjectMapper decimalsAsTexts(ObjectMapper mapper) {
        return mapper.registerModule(
                new SimpleModule("decimals as texts").addSerializer(BigDecimal.class, new DecimalAsText()));
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node);
            case ARRAY -> writeArray(node);
            case STRING -> writeText(node.textValue());
            case NUMBER -> out.append(whole(node));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            default -> throw new IllegalArgumentException("JSON has no " + node.getNodeType());
        }
    }

    private void writeObject(JsonNode object) {
        List<String> names = StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .sorted()
                .toList();
        out.append('{');
        String separator = "";
        for (String name : names) {
            out.append(separator);
            writeText(name);
            out.append(':');
            write(object.get(name));
            separator = ",";
        }
        out.append('}');
    }

    private void writeArray(JsonNode array) {
        out.append('[');
        for (Iterator<JsonNode> items = array.elements(); items.hasNext(); ) {
            write(items.next());
            out.append(items.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void writeText(String text) {
        out.append('"');
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default ->
                    out.append(
                            character < ' ' ? "\\u00%02x".formatted(character) : Character.toString((char) character));
            }
        });
        out.append('"');
    }

    private static BigInteger whole(JsonNode number) {
        if (!number.isIntegralNumber() || number.bigIntegerValue().abs().compareTo(LARGEST_NUMBER) > 0) {
            throw new IllegalArgumentException(
                    number + " has no canonical form that keeps its digits: decimals are written as texts");
        }
        return number.bigIntegerValue();
    }

    private static final class DecimalAsText extends ToStringSerializerBase {
        private static final long serialVersionUID = 1;

        DecimalAsText() {
            super(BigDecimal.class);
        }

        @Override
        public String valueToString(Object decimal) {
            return ((BigDecimal) decimal).toPlainString();
        }
    }
}
