package org.ecoplan.kit.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @Test
    void noHeaderIsNoKey() {
        assertEquals(Optional.empty(), IdempotencyKey.in(null));
        assertEquals(Optional.empty(), IdempotencyKey.in(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "8e03978e-40d5, 8e03978e-40d5",
                "'\"8e03978e-40d5\"', 8e03978e-40d5",
                "' spaced ', spaced",
                "'\"a\\\"b\\\\c\"', a\"b\\c",
                "a\"b\\c, a\"b\\c",
                "~, ~",
                "!, !"
            })
    void isTheSameWithAndWithoutQuotes(String header, String key) {
        assertEquals(Optional.of(new IdempotencyKey(key)), IdempotencyKey.in(List.of(header)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\"", "\"\"", "\"a", "\"a\"b", "\"a\"; b=c", "\"a\\b\"", "a b", "a\tb", "a\u007f", "é"})
    void isNothingElse(String header) {
        assertRefused(List.of(header));
    }

    @Test
    void hasAtMost255Characters() {
        assertEquals(Optional.of(new IdempotencyKey("k".repeat(255))), IdempotencyKey.in(List.of("k".repeat(255))));
        assertRefused(List.of("k".repeat(256)));
    }

    @Test
    void isGivenOnce() {
        assertRefused(List.of("a", "a"));
    }

    private static void assertRefused(List<String> header) {
        assertEquals(
                400,
                assertThrows(ProblemException.class, () -> IdempotencyKey.in(header))
                        .problem()
                        .status());
    }
}
