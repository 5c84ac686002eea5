package org.ecoplan.indicator.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.contracts.Period;

/**
 * Which observations an aggregate is about, within a region and a period.
 *
 * @param variable code of the variable that was observed
 * @param conditions all of which an observation's value keeps; none means every observation
 * @param previous whether they are those of the same period one year earlier
 */
public record Selection(String variable, List<Condition> conditions, boolean previous) {

    public Selection {
        conditions = List.copyOf(conditions);
    }

    /** What a value must be compared with a number. */
    public record Condition(Comparison comparison, BigDecimal bound) {

        @Override
        public String toString() {
            return comparison.symbol() + " " + bound.toPlainString();
        }
    }

    /** When the observations are from, for a value of {@code period}, which is a year, a quarter or a month. */
    public Period from(Period period) {
        return previous
                ? Period.parse(
                        "%04d".formatted(period.year() - 1) + period.code().substring(4))
                : period;
    }

    /** As it reads between the brackets of an aggregate. */
    @Override
    public String toString() {
        return conditions.isEmpty()
                ? variable
                : conditions.stream()
                        .map(condition -> variable + " " + condition)
                        .collect(Collectors.joining(" and ", variable + " where ", ""));
    }
}
