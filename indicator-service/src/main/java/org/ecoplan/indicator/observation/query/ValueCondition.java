package org.ecoplan.indicator.observation.query;

import java.math.BigDecimal;

/** What a value is compared with, such as {@code <= 100}. */
public record ValueCondition(Comparison comparison, BigDecimal bound) {

    /** How two values can lie to each other. */
    public enum Comparison {
        LESS("<"),
        AT_MOST("<="),
        EQUAL("="),
        NOT_EQUAL("<>"),
        AT_LEAST(">="),
        GREATER(">");

        private final String sql;

        Comparison(String sql) {
            this.sql = sql;
        }
    }

    String sql() {
        return "value " + comparison.sql + " ?::numeric";
    }
}
