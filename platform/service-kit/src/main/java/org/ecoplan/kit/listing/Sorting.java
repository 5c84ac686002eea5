package org.ecoplan.kit.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A total order of a list's rows: the keys asked for, and the unique one at the end of them.
 *
 * @param <T> the rows
 */
record Sorting<T>(List<Order<T>> orders) {

    /** One key, upwards or downwards. */
    record Order<T>(SortKey<T, ?> key, boolean descending) {

        Comparator<T> comparator() {
            return descending ? key.comparator().reversed() : key.comparator();
        }

        int compare(T row, String position) {
            int order = key.compare(row, position);
            return descending ? -order : order;
        }

        String text() {
            return descending ? '-' + key.name() : key.name();
        }
    }

    Sorting {
        orders = List.copyOf(orders);
    }

    Comparator<T> comparator() {
        return orders.stream()
                .map(Order::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /** Whether a row comes after the position. */
    boolean isBehind(T row, List<String> position) {
        for (int i = 0; i < orders.size(); i++) {
            int order = orders.get(i).compare(row, position.get(i));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    /** Where a row is in this order, a text or {@code null} for each key. */
    List<String> position(T row) {
        List<String> position = new ArrayList<>();
        orders.forEach(order -> position.add(order.key().position(row)));
        return Collections.unmodifiableList(position);
    }

    /** As it would be asked for. */
    String text() {
        return orders.stream().map(Order::text).collect(Collectors.joining(","));
    }
}
