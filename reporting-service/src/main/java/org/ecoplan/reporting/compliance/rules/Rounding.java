package org.ecoplan.reporting.compliance.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What becomes of a number before it is compared with a limit. GB/T 8170-2008 knows two ways: with all its digits
 * (全数值比较法, 4.3.2), which is meant where a limit says nothing, or rounded (修约值比较法, 4.3.3), once, a half to the even
 * neighbour (四舍六入五成双, 3.2).
 *
 * @param decimals digits after the point; {@code null} for all there are
 */
public record Rounding(Integer decimals) {

    public static final Rounding NONE = new Rounding(null);

    public BigDecimal of(BigDecimal number) {
        return decimals == null ? number : number.setScale(decimals, RoundingMode.HALF_EVEN);
    }

    boolean changes(BigDecimal number) {
        return of(number).compareTo(number) != 0;
    }
}
