package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a value lacks goes on shrinking, or growing, by the same amount every month. */
record LinearPace(Limit limit, BigDecimal base, BigDecimal latest, Span span) implements Continuation {

    /** Lacking so much at first, all of it was to be made up in the whole time. */
    @Override
    public Ratio ratio() {
        return new Ratio(
                madeUp().multiply(months(span.total())), limit.shortfall(base).multiply(months(span.elapsed())));
    }

    @Override
    public BigDecimal projected() {
        BigDecimal madeUpByThen = madeUp().multiply(months(span.total()))
                .divide(
                        months(span.elapsed()),
                        Continuation.decimals(limit.value(), base, latest),
                        RoundingMode.HALF_EVEN);
        return limit.valueAt(limit.shortfall(base).subtract(madeUpByThen), latest);
    }

    private BigDecimal madeUp() {
        return limit.shortfall(base).subtract(limit.shortfall(latest));
    }

    private static BigDecimal months(int number) {
        return BigDecimal.valueOf(number);
    }
}
