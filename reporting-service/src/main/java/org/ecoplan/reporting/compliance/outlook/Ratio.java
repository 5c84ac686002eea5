package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The pace there is, in terms of the one needed; exact, since it is never divided before it is compared.
 *
 * @param needed not zero
 */
record Ratio(BigDecimal actual, BigDecimal needed) {

    private static final int DECIMALS = 4;

    Ratio {
        if (needed.signum() == 0) {
            throw new IllegalArgumentException("no pace is needed to get where one is");
        }
        if (needed.signum() < 0) {
            actual = actual.negate();
            needed = needed.negate();
        }
    }

    boolean isAtLeast(BigDecimal share) {
        return actual.compareTo(share.multiply(needed)) >= 0;
    }

    /** With four decimals, rounded down, so that a threshold is never shown as reached before it is. */
    BigDecimal rounded() {
        return actual.divide(needed, DECIMALS, RoundingMode.FLOOR);
    }
}
