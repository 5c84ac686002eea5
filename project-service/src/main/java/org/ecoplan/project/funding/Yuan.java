package org.ecoplan.project.funding;

import java.math.BigDecimal;
import org.ecoplan.kit.problem.Faults;

/** Amounts of money, in yuan and fen. */
final class Yuan {

    private static final int FEN = 2;

    // All the city earns in a year has twelve digits; and Excel shows fourteen exactly.
    private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    private Yuan() {}

    /** An amount that is there, and is more than nothing. */
    static void checkPositive(BigDecimal amount, String at, Faults faults) {
        if (check(amount, at, faults)) {
            faults.check(
                    amount.signum() > 0,
                    at,
                    "out-of-bounds",
                    "an amount is more than 0; a mistake is taken back by a reversal",
                    amount);
        }
    }

    /** An amount that is there; it may be nothing. */
    static void checkNotNegative(BigDecimal amount, String at, Faults faults) {
        if (check(amount, at, faults)) {
            faults.check(amount.signum() >= 0, at, "out-of-bounds", "an amount is not below 0", amount);
        }
    }

    private static boolean check(BigDecimal amount, String at, Faults faults) {
        return faults.present(amount, at)
                && faults.check(
                        amount.scale() <= FEN, at, "too-many-decimals", "yuan have at most two decimals", amount)
                && faults.check(amount.compareTo(LARGEST) <= 0, at, "out-of-bounds", "at most " + LARGEST, amount);
    }
}
