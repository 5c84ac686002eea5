package org.ecoplan.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import org.ecoplan.contracts.Direction;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.JsonFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());

    record Thing(String text, BigDecimal number, Integer whole, Boolean flag, Direction direction, Instant at) {}

    @ParameterizedTest
    @CsvSource({
        "80.80, 80.80",
        "80.8, 80.8",
        "100, 100",
        "1E+2, 100",
        "1e-3, 0.001",
        "0.00, 0.00",
        "'\"80.80\"', 80.80",
        "-0.5, -0.5"
    })
    void aDecimalKeepsItsDigits(String sent, String kept) throws JsonProcessingException {
        Thing thing = JSON.readValue("{\"number\":" + sent + "}", Thing.class);

        assertEquals(kept, thing.number().toPlainString());
        assertEquals(
                "{\"text\":null,\"number\":" + kept + ",\"whole\":null,\"flag\":null,\"direction\":null,\"at\":null}",
                JSON.writeValueAsString(thing));
    }

    @Test
    void aWholePairOfSurrogatesIsOneCharacter() throws JsonProcessingException {
        assertEquals(
                "a🌊b",
                JSON.readValue("{\"text\":\"a\\ud83c\\udf0ab\"}", Thing.class).text());
        assertEquals("🌊", JSON.readValue("{\"text\":\"🌊\"}", Thing.class).text());
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":1}                     | /text      | wrong-format",
                "{\"text\":true}                  | /text      | wrong-format",
                "{\"text\":{}}                    | /text      | wrong-type",
                "{\"text\":\"\\ud83c\"}            | /text      | wrong-format",
                "{\"text\":\"\\udf0a\\ud83c\"}      | /text      | wrong-format",
                "{\"text\":\"\\ud83cx\"}           | /text      | wrong-format",
                "{\"number\":\"x\"}               | /number    | wrong-format",
                "{\"number\":\"NaN\"}             | /number    | wrong-format",
                "{\"number\":1e400000}            | /number    | wrong-format",
                "{\"number\":1e-31}               | /number    | wrong-format",
                "{\"number\":{}}                  | /number    | wrong-type",
                "{\"number\":NaN}                 | /number    | not-readable",
                "{\"whole\":1.5}                  | /whole     |",
                "{\"whole\":\"1\"}                | /whole     |",
                "{\"whole\":99999999999}          | /whole     | not-readable",
                "{\"flag\":\"true\"}              | /flag      |",
                "{\"direction\":\"UP\"}           | /direction | wrong-format",
                "{\"direction\":0}                | /direction | wrong-format",
                "{\"at\":\"yesterday\"}           | /at        | wrong-format",
                "{\"other\":1}                    | /other     | unknown-member",
                "{\"text\":\"a\",\"text\":\"b\"}  | /text      | not-readable",
                "{\"text\":\"a\"} x               |            | not-readable",
                "[]                               |            | wrong-type",
                "{                                |            | not-readable"
            })
    void whatIsWrongIsSaidWithItsPlaceAndWithoutJava(String body, String pointer, String code) {
        JsonProcessingException fault =
                assertThrows(JsonProcessingException.class, () -> JSON.readValue(body, Thing.class));

        FieldError error = JsonFaults.describe(fault);

        assertEquals(pointer == null ? "" : pointer, error.pointer());
        if (code != null) {
            assertEquals(code, error.code());
        }
        assertFalse(error.message().isBlank());
        assertFalse(error.message().matches("(?s).*(java\\.|jackson|ecoplan|Feature|`).*"), error.message());
    }
}
