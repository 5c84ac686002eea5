package org.ecoplan.reporting.compliance.rules;

import java.math.BigDecimal;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;

/**
 * One measurement as the rules see it.
 *
 * @param revision which revision of the measurement it is, so that a verdict can name it
 * @param status how certain it is
 */
public record Measured(
        Period period, BigDecimal value, String stage, Integer rank, long revision, MeasurementStatus status) {

    public Measured {
        // a stored explanation may be older than the status
        status = status == null ? MeasurementStatus.FINAL : status;
    }

    boolean provisional() {
        return status == MeasurementStatus.PROVISIONAL;
    }
}
