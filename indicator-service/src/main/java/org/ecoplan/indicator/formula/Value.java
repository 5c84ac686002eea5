package org.ecoplan.indicator.formula;

import java.math.BigDecimal;

/**
 * A derived value.
 *
 * @param value with as many digits after the point as the formula says
 */
public record Value(BigDecimal value, Lineage lineage) implements Derived {}
