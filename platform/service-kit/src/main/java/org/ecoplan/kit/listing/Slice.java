package org.ecoplan.kit.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows that are wanted next: in which order, behind which one, how many. A query takes {@link #condition} and {@link
 * #orderBy} over: no row is there twice or left out because others were added meanwhile, and where an index has the
 * same columns, each page costs the same however far down it is.
 *
 * @param <T> the rows
 */
public final class Slice<T> {

    private final Sorting<T> sorting;
    private final List<String> after;
    private final int limit;

    /** @param after a position by each key; empty for the first rows */
    Slice(Sorting<T> sorting, List<String> after, int limit) {
        this.sorting = sorting;
        this.after = after;
        this.limit = limit;
    }

    /** At most so many rows. */
    public int limit() {
        return limit;
    }

    /**
     * What rows behind the position fulfil, for the {@code where} of a query; {@code (1 = 1)} for the first rows.
     *
     * @param parameters gets what the condition's named parameters {@code :after0}, {@code :after1}… stand for
     */
    public String condition(Map<String, Object> parameters) {
        if (after.isEmpty()) {
            return "(1 = 1)";
        }
        return after.size() > 1 && hasOneDirection() ? behindAsAWhole(parameters) : behindKeyByKey(parameters);
    }

    private boolean hasOneDirection() {
        boolean descending = orders().get(0).descending();
        return orders().stream()
                .allMatch(order ->
                        order.descending() == descending && !order.key().isOptional());
    }

    // An index can be entered at such a place; at one that is described by alternatives it cannot.
    private String behindAsAWhole(Map<String, Object> parameters) {
        String columns = orders().stream().map(order -> order.key().column()).collect(Collectors.joining(", "));
        String values = IntStream.range(0, after.size())
                .mapToObj(key -> value(key, parameters))
                .collect(Collectors.joining(", "));
        return "((%s) %s (%s))".formatted(columns, orders().get(0).descending() ? "<" : ">", values);
    }

    private String behindKeyByKey(Map<String, Object> parameters) {
        List<String> ways = new ArrayList<>();
        for (int key = 0; key < after.size(); key++) {
            if (after.get(key) != null || orders().get(key).descending()) {
                String same = IntStream.range(0, key)
                        .mapToObj(before -> same(before, parameters) + " and ")
                        .collect(Collectors.joining());
                ways.add(same + beyond(key, parameters));
            }
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private String same(int key, Map<String, Object> parameters) {
        String column = orders().get(key).key().column();
        return after.get(key) == null ? column + " is null" : column + " = " + value(key, parameters);
    }

    private String beyond(int key, Map<String, Object> parameters) {
        Sorting.Order<T> order = orders().get(key);
        String column = order.key().column();
        if (after.get(key) == null) {
            return column + " is not null";
        }
        if (order.descending()) {
            return column + " < " + value(key, parameters);
        }
        String larger = column + " > " + value(key, parameters);
        return order.key().isOptional() ? "(%s or %s is null)".formatted(larger, column) : larger;
    }

    private String value(int key, Map<String, Object> parameters) {
        parameters.put("after" + key, orders().get(key).key().read(after.get(key)));
        return ":after" + key;
    }

    private List<Sorting.Order<T>> orders() {
        return sorting.orders();
    }

    /** The order, for the {@code order by} of a query. */
    public String orderBy() {
        return orders().stream()
                .map(order -> order.key().column() + (order.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    Predicate<T> isWanted() {
        return row -> after.isEmpty() || sorting.isBehind(row, after);
    }

    Comparator<T> comparator() {
        return sorting.comparator();
    }
}
