package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Powers with a fraction as exponent. */
final class Powers {

    private static final int GUARD = 8;

    private Powers() {}

    /**
     * {@code number} to the power of {@code numerator / denominator}.
     *
     * @param number more than 0
     * @param numerator 0 or more
     * @param denominator more than 0
     */
    static BigDecimal fractional(BigDecimal number, int numerator, int denominator, MathContext precision) {
        MathContext working = new MathContext(precision.getPrecision() + GUARD, RoundingMode.HALF_EVEN);
        int common = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .intValueExact();
        return root(number, denominator / common, working)
                .pow(numerator / common, working)
                .round(precision);
    }

    private static BigDecimal root(BigDecimal number, int degree, MathContext working) {
        return number.compareTo(BigDecimal.ONE) <= 0
                ? rootOfPart(number, degree, working)
                : BigDecimal.ONE.divide(rootOfPart(BigDecimal.ONE.divide(number, working), degree, working), working);
    }

    /** Newton's method: from 1 down, so that a step that is no smaller has only rounding left to do. */
    private static BigDecimal rootOfPart(BigDecimal number, int degree, MathContext working) {
        BigDecimal root = BigDecimal.ONE;
        BigDecimal next = step(root, number, degree, working);
        while (next.compareTo(root) < 0) {
            root = next;
            next = step(root, number, degree, working);
        }
        return root;
    }

    private static BigDecimal step(BigDecimal root, BigDecimal number, int degree, MathContext working) {
        return root.multiply(BigDecimal.valueOf(degree - 1L), working)
                .add(number.divide(root.pow(degree - 1, working), working))
                .divide(BigDecimal.valueOf(degree), working);
    }
}
