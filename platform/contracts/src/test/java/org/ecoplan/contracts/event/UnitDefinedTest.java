package org.ecoplan.contracts.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ecoplan.contracts.GoldenSamples;
import org.junit.jupiter.api.Test;

class UnitDefinedTest {

    // Events that are on the topic since before units were merged must go on being read.
    @Test
    void oneThatDoesNotSayActsAndHasNoCreditCode() {
        UnitDefined old = GoldenSamples.read("event/unit-defined-group.json", UnitDefined.class);

        assertNull(old.since());
        assertNull(old.endedOn());
        assertNull(old.successor());
        assertNull(old.unit().creditCode());
        assertTrue(old.unit().isGroup());
        assertEquals(GoldenSamples.text("event/unit-defined-group.json"), GoldenSamples.write(old));
    }

    @Test
    void oneThatEndedNamesItsSuccessor() {
        UnitDefined ended = GoldenSamples.read("event/unit-defined.json", UnitDefined.class);

        assertEquals("samplecity-culture-tourism-bureau", ended.successor());
        assertFalse(ended.unit().isGroup());
    }
}
