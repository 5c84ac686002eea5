package org.ecoplan.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {

    @ParameterizedTest(name = "{1} is {0} {2}: {3}")
    @CsvSource({
        "AT_LEAST, 86,      86,    true",
        "AT_LEAST, 86.0,    86,    true",
        "AT_LEAST, 85.9999, 86,    false",
        "AT_LEAST, 86.0001, 86,    true",
        "AT_LEAST, -1,      0,     false",
        "AT_MOST,  86,      86.00, true",
        "AT_MOST,  86.0001, 86,    false",
        "AT_MOST,  85.9999, 86,    true",
        "AT_MOST,  0,       0.0,   true"
    })
    void keepsALimitOnItsSideAndOnIt(Direction direction, BigDecimal value, BigDecimal limit, boolean kept) {
        assertEquals(kept, direction.isKept(value, limit));
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, 2, 1, true", "HIGHER, 1, 2, false", "LOWER, 1, 2, true", "LOWER, 2, 1, false"})
    void whatIsNotWorseIsOnTheBetterSide(Tendency betterWhen, BigDecimal value, BigDecimal former, boolean notWorse) {
        assertEquals(notWorse, betterWhen.notWorse().isKept(value, former));
    }
}
