package org.ecoplan.kit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.ecoplan.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void theLastPageHasNoNext() {
        assertNull(Page.of(List.of("a", "b"), 2, row -> row).next());
    }

    @Test
    void anotherPageContinuesAfterTheLastRowOfThisOne() {
        Page<String> page = Page.of(List.of("a", "二", "c"), 2, row -> row);

        assertEquals(List.of("a", "二"), page.items());
        assertEquals("二", Cursor.position(page.next()));
    }

    @Test
    void withoutACursorAListBegins() {
        assertEquals("", Cursor.position(null));
    }

    @Test
    void aCursorThatIsNotOursIsRefused() {
        assertThrows(ProblemException.class, () -> Cursor.position("***"));
    }

    @ParameterizedTest
    @CsvSource({", 100", "1, 1", "1000, 1000"})
    void aLimitIsWhatIsAskedForOrAHundred(String asked, int limit) {
        assertEquals(limit, Query.limit(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "abc", "", "1.0", "99999999999"})
    void anotherLimitIsRefused(String asked) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> Query.limit(asked));

        assertEquals(400, refusal.problem().status());
        assertEquals("limit", refusal.problem().errors().get(0).parameter());
    }
}
