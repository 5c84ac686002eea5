package org.ecoplan.indicator.plan;

import java.math.BigDecimal;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.kit.problem.Faults;

/** The bounds that every number about a quantity has to keep, whether it was measured, assigned or planned. */
public final class Bounds {
    private static final String CODE = "out-of-bounds";

    private Bounds() {}

    /** Adds a fault if the number is there and cannot be true of the sub-indicator. */
    public static void check(SubIndicator measured, BigDecimal number, String pointer, Faults faults) {
        if (isLess(number, measured.min())) {
            faults.add(
                    pointer,
                    CODE,
                    "this value cannot be less than " + measured.min().toPlainString(),
                    number);
        }
        if (isLess(measured.max(), number)) {
            faults.add(
                    pointer,
                    CODE,
                    "this value cannot be more than " + measured.max().toPlainString(),
                    number);
        }
    }

    private static boolean isLess(BigDecimal number, BigDecimal other) {
        return number != null && other != null && number.compareTo(other) < 0;
    }
}
