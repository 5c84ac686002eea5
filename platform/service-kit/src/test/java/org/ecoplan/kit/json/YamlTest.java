package org.ecoplan.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    private final Yaml yaml = new Yaml();

    record Row(String code, BigDecimal value, List<String> names) {}

    @Test
    void writesTextsQuotedAndDecimalsWithTheirDigits() throws IOException {
        Row row = new Row("0123", new BigDecimal("80.80"), List.of("no", "2018-01-01", "江"));

        assertEquals("""
                code: "0123"
                value: 80.80
                names:
                  - "no"
                  - "2018-01-01"
                  - "江"
                """, written(row));
    }

    @Test
    void readsWhatItHasWritten() throws IOException {
        Row row = new Row("a: b", new BigDecimal("0.10"), List.of("\"quoted\"", "two\nlines", "x".repeat(500)));

        assertEquals(row, read(Row.class, written(row)));
    }

    @Test
    void aTreeKeepsTheDigitsToo() throws IOException {
        assertEquals("{\"value\":80.80}", read(JsonNode.class, "value: 80.80").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a comment\n", "\n\n"})
    void aBodyWithoutAnythingIsNoBody(String body) throws IOException {
        assertNull(read(Row.class, body));
    }

    private Object read(Class<?> type, String body) throws IOException {
        @SuppressWarnings("unchecked") // what a JAX-RS reader is asked for
        Class<Object> wanted = (Class<Object>) type;
        return yaml.readFrom(
                wanted,
                type,
                null,
                MediaType.valueOf(Yaml.MEDIA_TYPE),
                null,
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private String written(Object document) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        yaml.writeTo(document, document.getClass(), null, null, MediaType.valueOf(Yaml.MEDIA_TYPE), null, body);
        return body.toString(StandardCharsets.UTF_8);
    }
}
