package org.ecoplan.indicator.formula;

import java.math.BigDecimal;

/**
 * What there is of a selection: one row that a database can count up.
 *
 * @param observed how many observations of the variable there are, whatever their values
 * @param count how many of them keep the conditions; all, where there are none
 * @param sum of the values of those; {@code null} where there are none, as {@code min} and {@code max}
 */
public record Tally(long observed, long count, BigDecimal sum, BigDecimal min, BigDecimal max) {

    public Tally {
        if (count < 0 || count > observed) {
            throw new IllegalArgumentException(count + " of " + observed + " observations cannot be");
        }
        if (count > 0 && (sum == null || min == null || max == null)) {
            throw new IllegalArgumentException("observations have a sum, a least and a greatest value");
        }
    }

    /** None of these many observations keeps the conditions. */
    public static Tally noneOf(long observed) {
        return new Tally(observed, 0, null, null, null);
    }
}
