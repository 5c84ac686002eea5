package org.ecoplan.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is measured and the yardstick it is compared with, one after the other again and again: what else the machine
 * does meets both. Every other round goes backwards, so that none is always the first.
 */
final class Rounds {

    private static final String YARDSTICK = "yardstick";

    private final Map<String, Supplier<Rate>> lanes = new LinkedHashMap<>();
    private final Map<String, List<Rate>> rates = new LinkedHashMap<>();

    Rounds(Supplier<Rate> yardstick) {
        lane(YARDSTICK, yardstick);
    }

    /** Adds something to measure: each call of {@code round} is one round of it. */
    Rounds lane(String name, Supplier<Rate> round) {
        lanes.put(name, round);
        rates.put(name, new ArrayList<>());
        return this;
    }

    /** Measures so many rounds, after one to warm up that does not count. */
    Rounds run(int rounds) {
        lanes.values().forEach(Supplier::get);
        List<String> order = new ArrayList<>(lanes.keySet());
        for (int i = 0; i < rounds; i++) {
            order.forEach(name -> rates.get(name).add(lanes.get(name).get()));
            Collections.reverse(order);
        }
        return this;
    }

    long yardstickPerSecond() {
        return perSecond(YARDSTICK);
    }

    /** The median of the rounds. */
    long perSecond(String name) {
        return Median.of(rates.get(name).stream().map(Rate::perSecond).toList());
    }

    /** The median of what each round came to beside the yardstick of the same round. */
    long percentOfYardstick(String name) {
        List<Long> percents = new ArrayList<>();
        for (int i = 0; i < rates.get(name).size(); i++) {
            percents.add(rates.get(name).get(i).percentOf(rates.get(YARDSTICK).get(i)));
        }
        return Median.of(percents);
    }
}
