package org.ecoplan.reporting.intake;

import java.math.BigDecimal;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;

/** The newest known revision of one measurement that has not been withdrawn. */
public record KnownMeasurement(
        String subIndicator,
        Period period,
        long revision,
        BigDecimal value,
        String stage,
        Integer rank,
        MeasurementStatus status) {}
