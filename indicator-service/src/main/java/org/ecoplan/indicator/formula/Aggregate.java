package org.ecoplan.indicator.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One input of a formula: a number made of the observations of a selection. */
public record Aggregate(Function function, Selection selection) {

    /** What is made of the observations. */
    public enum Function {
        /** The one value there is. */
        VALUE,
        SUM,
        MEAN,
        COUNT,
        MIN,
        MAX;

        /** The name in an expression; {@link #VALUE} has none. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Function> of(String word) {
            return Arrays.stream(values())
                    .filter(function -> function != VALUE && function.word().equals(word))
                    .findFirst();
        }

        static String words() {
            return Arrays.stream(values())
                    .filter(function -> function != VALUE)
                    .map(Function::word)
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Why there is no number; empty if there is one. Nothing can be counted where nothing was observed: no monitoring is
     * not the same as no day of heavy pollution.
     */
    Optional<NoValue.Reason> obstacle(Tally tally) {
        long usable = function == Function.COUNT ? tally.observed() : tally.count();
        if (usable == 0) {
            return Optional.of(NoValue.Reason.MISSING_INPUT);
        }
        return function == Function.VALUE && tally.count() > 1
                ? Optional.of(NoValue.Reason.SEVERAL_VALUES)
                : Optional.empty();
    }

    /** The number, where no obstacle is in the way. */
    BigDecimal value(Tally tally, MathContext precision) {
        return switch (function) {
            case VALUE, SUM -> tally.sum();
            case MEAN -> tally.sum().divide(BigDecimal.valueOf(tally.count()), precision);
            case COUNT -> BigDecimal.valueOf(tally.count());
            case MIN -> tally.min();
            case MAX -> tally.max();
        };
    }

    /** As it reads in an expression. */
    @Override
    public String toString() {
        String now = function == Function.VALUE ? selection.toString() : function.word() + "(" + selection + ")";
        return selection.previous() ? "previous(" + now + ")" : now;
    }
}
