package org.ecoplan.indicator.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What was observed of some variables in a period and in the same one a year before. */
final class Observed implements Function<Selection, Tally> {

    private final Map<String, List<BigDecimal>> now = new HashMap<>();
    private final Map<String, List<BigDecimal>> before = new HashMap<>();

    static Observed nothing() {
        return new Observed();
    }

    static Observed of(String variable, String... values) {
        return nothing().and(variable, values);
    }

    Observed and(String variable, String... values) {
        return put(now, variable, values);
    }

    Observed before(String variable, String... values) {
        return put(before, variable, values);
    }

    /** The same value many times, for {@link #and}. */
    static String[] times(int count, String value) {
        return Collections.nCopies(count, value).toArray(String[]::new);
    }

    static String[] together(String[]... some) {
        return Arrays.stream(some).flatMap(Arrays::stream).toArray(String[]::new);
    }

    @Override
    public Tally apply(Selection selection) {
        List<BigDecimal> all = (selection.previous() ? before : now).getOrDefault(selection.variable(), List.of());
        List<BigDecimal> selected =
                all.stream().filter(value -> keeps(value, selection)).toList();
        return selected.isEmpty()
                ? Tally.noneOf(all.size())
                : new Tally(
                        all.size(),
                        selected.size(),
                        selected.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                        Collections.min(selected),
                        Collections.max(selected));
    }

    private Observed put(Map<String, List<BigDecimal>> to, String variable, String... values) {
        to.computeIfAbsent(variable, unknown -> new ArrayList<>())
                .addAll(Stream.of(values).map(BigDecimal::new).toList());
        return this;
    }

    private static boolean keeps(BigDecimal value, Selection selection) {
        return selection.conditions().stream()
                .allMatch(condition -> sign(condition.comparison()).test(value.compareTo(condition.bound())));
    }

    private static IntPredicate sign(Comparison comparison) {
        return switch (comparison) {
            case AT_MOST -> sign -> sign <= 0;
            case BELOW -> sign -> sign < 0;
            case AT_LEAST -> sign -> sign >= 0;
            case ABOVE -> sign -> sign > 0;
            case EQUAL -> sign -> sign == 0;
            case UNEQUAL -> sign -> sign != 0;
        };
    }
}
