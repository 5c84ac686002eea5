package org.ecoplan.reporting.compliance.rules;

import java.math.BigDecimal;
import org.ecoplan.contracts.Period;

/**
 * One measurement as the rules see it.
 *
 * @param revision which revision of the measurement it is, so that a verdict can name it
 */
public record Measured(Period period, BigDecimal value, String stage, Integer rank, long revision) {}
