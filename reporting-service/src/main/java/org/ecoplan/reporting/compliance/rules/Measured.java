package org.ecoplan.reporting.compliance.rules;

import java.math.BigDecimal;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;

/**
 * One measurement as the rules see it.
 *
 * @param revision which revision of the measurement it is, so that a verdict can name it; 0 for a value that was made of
 *     others, whose revisions {@code combined} names
 * @param status how certain it is; a value made of others is as certain as the least certain of them
 * @param combined what a city's value was made of; {@code null} for one that was reported
 */
public record Measured(
        Period period,
        BigDecimal value,
        String stage,
        Integer rank,
        long revision,
        MeasurementStatus status,
        Combined combined) {

    public Measured {
        // a stored explanation may be older than the status
        status = status == null ? MeasurementStatus.FINAL : status;
    }

    /** A value as it was reported. */
    public Measured(
            Period period, BigDecimal value, String stage, Integer rank, long revision, MeasurementStatus status) {
        this(period, value, stage, rank, revision, status, null);
    }

    boolean provisional() {
        return status == MeasurementStatus.PROVISIONAL;
    }
}
