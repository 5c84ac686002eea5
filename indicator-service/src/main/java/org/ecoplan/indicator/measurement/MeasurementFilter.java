package org.ecoplan.indicator.measurement;

import org.ecoplan.contracts.Period;

/**
 * Which measurements of a plan; {@code null} means any.
 *
 * @param from periods that begin with it or later
 * @param to periods that end with it or earlier
 */
record MeasurementFilter(String plan, String subIndicator, String region, Period from, Period to) {}
