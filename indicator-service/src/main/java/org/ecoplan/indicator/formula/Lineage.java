package org.ecoplan.indicator.formula;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a derived value was made of.
 *
 * @param expression the formula, as the plan has it
 * @param inputs every aggregate of it, in the order of the expression
 */
public record Lineage(String expression, List<Input> inputs) {

    public Lineage {
        inputs = List.copyOf(inputs);
    }

    /**
     * One aggregate and what it came to.
     *
     * @param text as it reads in the expression
     * @param observed how many observations of its variable there were
     * @param count how many of them were used
     * @param sum of those; {@code null} where there were none
     * @param value of the aggregate; {@code null} where it has none
     */
    public record Input(String text, long observed, long count, BigDecimal sum, BigDecimal value) {}
}
