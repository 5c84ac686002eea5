package org.ecoplan.reporting.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** Places in an order: the best has the first, equals share one, and as many places are left out behind them. */
final class Ranking {
    private Ranking() {}

    /**
     * The entries from the best to the last.
     *
     * @param bestFirst entries that it finds equal share a place
     * @param placed makes something of an entry and its place
     */
    static <T, R> List<R> of(List<T> entries, Comparator<T> bestFirst, BiFunction<T, Integer, R> placed) {
        List<T> ordered = entries.stream().sorted(bestFirst).toList();
        List<R> ranked = new ArrayList<>();
        int place = 1;
        for (int i = 0; i < ordered.size(); i++) {
            if (i > 0 && bestFirst.compare(ordered.get(i - 1), ordered.get(i)) != 0) {
                place = i + 1;
            }
            ranked.add(placed.apply(ordered.get(i), place));
        }
        return ranked;
    }
}
