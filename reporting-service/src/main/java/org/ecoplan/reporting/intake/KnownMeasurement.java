package org.ecoplan.reporting.intake;

import java.math.BigDecimal;
import org.ecoplan.contracts.Period;

/** The newest known revision of one measurement. */
public record KnownMeasurement(
        String subIndicator, Period period, long revision, BigDecimal value, String stage, Integer rank) {}
