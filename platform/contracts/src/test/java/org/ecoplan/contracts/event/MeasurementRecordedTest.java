package org.ecoplan.contracts.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.ecoplan.contracts.GoldenSamples;
import org.ecoplan.contracts.MeasurementStatus;
import org.junit.jupiter.api.Test;

class MeasurementRecordedTest {

    // Events that are on the topic since before there was a status must go on being read.
    @Test
    void oneThatDoesNotSayIsFinalAndNotWithdrawn() {
        MeasurementRecorded old =
                GoldenSamples.read("event/measurement-recorded-without-status.json", MeasurementRecorded.class);

        assertEquals(MeasurementStatus.FINAL, old.status());
        assertFalse(old.withdrawn());
        assertEquals(new BigDecimal("80.80"), old.value());
    }

    @Test
    void aWithdrawnOneHasNeitherValueNorStage() {
        MeasurementRecorded withdrawn =
                GoldenSamples.read("event/measurement-withdrawn.json", MeasurementRecorded.class);

        assertTrue(withdrawn.withdrawn());
        assertNull(withdrawn.value());
        assertNull(withdrawn.stage());
        assertEquals(GoldenSamples.text("event/measurement-withdrawn.json"), GoldenSamples.write(withdrawn));
    }
}
