package org.ecoplan.indicator.observation.query;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the values of a variable in a region and a piece of time add up to. Sum, least and greatest are {@code null}
 * where the count is 0.
 *
 * @param series how many series have a value that counts there, whether the value keeps a condition or not
 * @param count how many values there are that count and keep the condition
 * @param sum exact; the average is the sum divided by the count
 */
public record ObservedValues(int series, long count, BigDecimal sum, BigDecimal min, BigDecimal max) {

    /** The value, if there is exactly one. */
    public Optional<BigDecimal> single() {
        return count == 1 ? Optional.of(sum) : Optional.empty();
    }
}
