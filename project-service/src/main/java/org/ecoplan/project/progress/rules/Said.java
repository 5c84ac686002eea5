package org.ecoplan.project.progress.rules;

import java.math.BigDecimal;
import org.ecoplan.contracts.Period;

/**
 * The newest figure that a unit reported of something.
 *
 * @param period that it was reported for
 */
public record Said(String unit, Period period, BigDecimal figure) {}
