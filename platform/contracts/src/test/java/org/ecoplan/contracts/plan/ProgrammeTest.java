package org.ecoplan.contracts.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    @Test
    void asksAShareOfItsOwnOfEachObligation() {
        Programme programme = new Programme(null, new BigDecimal("100"), new BigDecimal("80.5"), null);

        assertEquals(new BigDecimal("100"), programme.percent(Obligation.BINDING));
        assertEquals(new BigDecimal("80.5"), programme.percent(Obligation.REFERENCE));
    }
}
