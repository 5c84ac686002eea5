package org.ecoplan.indicator.observation.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What the values of a piece of time are made into. Only values whose flag says so count. */
enum Aggregate {
    /**
     * The sum divided by the count, rounded to four decimals more than the most precise of the values has; half to even,
     * as GB/T 8170-2008 rounds.
     */
    AVG("sum(value)") {
        @Override
        BigDecimal result(BigDecimal sum, long count, int scale) {
            return sum.divide(BigDecimal.valueOf(count), scale + MORE_DECIMALS, RoundingMode.HALF_EVEN);
        }
    },
    MIN("min(value)"),
    MAX("max(value)"),
    SUM("sum(value)"),
    COUNT("count(*)::numeric");

    private static final int MORE_DECIMALS = 4;

    private final String sql;

    Aggregate(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /**
     * What it comes to.
     *
     * @param computed what the database made of the values
     * @param scale decimals of the most precise of them
     */
    BigDecimal result(BigDecimal computed, long count, int scale) {
        return computed;
    }

    /** The name in the API. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
