package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A value goes on changing by the same percentage every year: the ratio of compound annual growth rates (CAGR) of
 * Statistics Canada's methodology, which Open SDG has built in. It compares the rate since the base with the rate that
 * leads from the base to the limit. Roots are taken to 34 digits, {@link MathContext#DECIMAL128}.
 */
record CompoundGrowth(Limit limit, BigDecimal base, BigDecimal latest, Span span) implements Continuation {

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int MONTHS = 12;

    /** Rates make sense only between numbers that are all positive or all negative. */
    boolean isDefined() {
        int sign = base.signum();
        return sign != 0 && latest.signum() == sign && limit.value().signum() == sign;
    }

    @Override
    public Ratio ratio() {
        return new Ratio(growth(latest, MONTHS, span.elapsed()), growth(limit.value(), MONTHS, span.total()));
    }

    @Override
    public BigDecimal projected() {
        return base.multiply(BigDecimal.ONE.add(growth(latest, span.total(), span.elapsed())))
                .setScale(Continuation.decimals(limit.value(), base, latest), RoundingMode.HALF_EVEN);
    }

    /** By which part of itself the base grows in {@code time}, if it becomes {@code value} in {@code whole}. */
    private BigDecimal growth(BigDecimal value, int time, int whole) {
        return Powers.fractional(value.divide(base, PRECISION), time, whole, PRECISION)
                .subtract(BigDecimal.ONE);
    }
}
