package org.ecoplan.project.progress.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Percents of progress: two decimals, rounded half to even (GB/T 8170-2008) each time one is computed. */
final class Percent {

    static final BigDecimal ALL = new BigDecimal("100.00");
    static final BigDecimal NONE = new BigDecimal("0.00");

    private static final int SCALE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    static BigDecimal rounded(BigDecimal percent) {
        return percent.setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    /** How much of a whole that is more than nothing a part of it is; never more than all of it. */
    static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED)
                .divide(whole, SCALE, RoundingMode.HALF_EVEN)
                .min(ALL);
    }

    /** The mean of at least one percent. */
    static BigDecimal mean(Collection<BigDecimal> percents) {
        BigDecimal sum = percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(percents.size()), SCALE, RoundingMode.HALF_EVEN);
    }
}
