package org.ecoplan.contracts;

import java.math.BigDecimal;

/** On which side of a number a value has to lie. */
public enum Direction {
    AT_LEAST,
    AT_MOST;

    /** Whether {@code value} keeps {@code limit}; digits beyond the printed ones count, trailing zeros do not. */
    public boolean isKept(BigDecimal value, BigDecimal limit) {
        int comparison = value.compareTo(limit);
        return this == AT_LEAST ? comparison >= 0 : comparison <= 0;
    }
}
