package org.ecoplan.indicator.plan;

import java.math.BigDecimal;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.kit.problem.Faults;

/** The bounds that every number about a quantity has to keep, whether it was measured, assigned or planned. */
public final class Bounds {
    private Bounds() {}

    /** Adds a fault if the number is there and cannot be true of the sub-indicator. */
    public static void check(SubIndicator measured, BigDecimal number, String pointer, Faults faults) {
        if (number == null) {
            return;
        }
        faults.check(
                measured.min() == null || number.compareTo(measured.min()) >= 0,
                pointer,
                "out-of-bounds",
                "this value cannot be less than " + measured.min(),
                number);
        faults.check(
                measured.max() == null || number.compareTo(measured.max()) <= 0,
                pointer,
                "out-of-bounds",
                "this value cannot be more than " + measured.max(),
                number);
    }
}
