package org.ecoplan.indicator.formula;

import java.util.Arrays;
import java.util.Optional;

/** How an observed value is compared with a bound. */
public enum Comparison {
    AT_MOST("<="),
    BELOW("<"),
    AT_LEAST(">="),
    ABOVE(">"),
    EQUAL("="),
    UNEQUAL("<>");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** The sign in an expression, which is SQL's, too. */
    public String symbol() {
        return symbol;
    }

    static Optional<Comparison> of(String symbol) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.symbol.equals(symbol))
                .findFirst();
    }
}
