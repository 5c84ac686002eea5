package org.ecoplan.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Supplier;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());

    @Test
    void membersAreInTheOrderOfTheirCodeUnitsAsInSection323OfTheRfc() {
        String canonical = canonical("""
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }""");

        assertThat(canonical).isEqualTo("""
                {"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",\
                "\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face",\
                "\ufb33":"Hebrew Letter Dalet With Dagesh"}""");
    }

    @Test
    void textsAndLiteralsAreThoseOfSection322OfTheRfc() {
        String canonical = canonical("""
                {
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""");

        assertThat(canonical).isEqualTo("""
                {"literals":[null,true,false],"string":"\u20ac$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0, 0", "86, 86", "-1, -1", "9007199254740991, 9007199254740991"})
    void wholeNumbersAreNumbers(String number, String canonical) {
        assertThat(canonical(number)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80.80", "4.50", "1E30", "1.0", "9007199254740992", "-9007199254740992"})
    void aNumberWhoseDigitsWouldGetLostIsRefused(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> canonical("[" + number + "]"))
                .withMessageContaining("decimals are written as texts");
    }

    @Test
    void aTextThatIsNoUnicodeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(new TextNode("\ud83d")));
    }

    @ParameterizedTest
    @CsvSource({"80.80, 80.80", "1E+3, 1000", "-0.000000010, -0.000000010"})
    void aDecimalIsATextWithAllItsDigits(BigDecimal decimal, String text) throws JsonProcessingException {
        ObjectMapper mapper = CanonicalJson.decimalsAsTexts(StrictJson.configure(new ObjectMapper()));

        String written = mapper.writeValueAsString(new Measured(decimal));

        assertThat(written).isEqualTo("{\"value\":\"" + text + "\"}");
        assertThat(mapper.readValue(written, Measured.class).value().toPlainString())
                .isEqualTo(text);
    }

    private record Measured(BigDecimal value) {}

    /** The other implementation is one by the authors of the RFC. */
    @Test
    void itIsWhatAnotherImplementationOfTheRfcWrites() throws IOException {
        Random random = new Random(8785);
        for (int i = 0; i < 2000; i++) {
            JsonNode content = object(random, 3);

            assertThat(new String(CanonicalJson.bytes(content), StandardCharsets.UTF_8))
                    .isEqualTo(new JsonCanonicalizer(JSON.writeValueAsString(content)).getEncodedString());
        }
    }

    private static JsonNode any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> JsonNodeFactory.instance.numberNode(random.nextLong() >> (11 + random.nextInt(50)));
            case 1 -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case 2 -> JsonNodeFactory.instance.nullNode();
            case 3 -> JsonNodeFactory.instance.textNode(text(random));
            case 4 -> array(random, depth - 1);
            default -> object(random, depth - 1);
        };
    }

    private static JsonNode array(Random random, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        repeat(random, () -> array.add(any(random, depth)));
        return array;
    }

    private static JsonNode object(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        repeat(random, () -> object.set(text(random), any(random, depth)));
        return object;
    }

    private static void repeat(Random random, Supplier<?> action) {
        for (int times = random.nextInt(6); times > 0; times--) {
            action.get();
        }
    }

    /** Of controls, ASCII, Chinese, private use and emoji. */
    private static String text(Random random) {
        int[] from = {0, 0x20, 0x4e00, 0xe000, 0x1f600};
        return random.ints(random.nextInt(5), 0, from.length)
                .map(block -> from[block] + random.nextInt(0x20))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String canonical(String json) {
        try {
            return new String(CanonicalJson.bytes(JSON.readTree(json)), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
