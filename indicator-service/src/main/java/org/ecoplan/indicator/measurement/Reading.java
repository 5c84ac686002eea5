package org.ecoplan.indicator.measurement;

import java.math.BigDecimal;
import org.ecoplan.contracts.MeasurementStatus;

/**
 * What one revision of a measurement says: a value, or a stage, or that nothing is known any more; and what was told
 * beside it.
 *
 * @param lineage how a derived value came about, as JSON; {@code null} where it was reported
 */
record Reading(
        BigDecimal value,
        String stage,
        Integer rank,
        MeasurementStatus status,
        String sourceUnit,
        Evidence evidence,
        String note,
        String lineage,
        boolean withdrawn) {

    static Reading withdrawal() {
        return new Reading(null, null, null, MeasurementStatus.FINAL, null, null, null, null, true);
    }
}
