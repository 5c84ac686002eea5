package org.ecoplan.kit.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

/**
 * What a list is, whoever asks for it: what its items are, what they can be sorted by, what its columns are called.
 *
 * @param <T> the rows
 */
public final class Listing<T> {

    private final String name;
    private final LocalizedText title;
    private final Class<?> type;
    private final Function<T, ?> item;
    private final SortKey<T, ?> unique;
    private final List<SortKey<T, ?>> keys;
    private final Map<String, LocalizedText> columns;
    private final List<String> table;
    private final String usualSort;

    private Listing(
            String name,
            LocalizedText title,
            Class<?> type,
            Function<T, ?> item,
            SortKey<T, ?> unique,
            List<SortKey<T, ?>> keys,
            Map<String, LocalizedText> columns,
            List<String> table,
            String usualSort) {
        this.name = name;
        this.title = title;
        this.type = type;
        this.item = item;
        this.unique = unique;
        this.keys = keys;
        this.columns = columns;
        this.table = table;
        this.usualSort = usualSort;
    }

    /**
     * A list whose rows are its items. It is sorted by its unique key unless {@link #usuallySortedBy} says otherwise.
     *
     * @param name of its files, in ASCII, and of its cursors
     * @param zh its title in Chinese
     * @param en its title in English
     * @param type of the items, which Jackson can write
     */
    public static <T> Listing<T> of(String name, String zh, String en, Class<T> type, SortKey<T, ?> unique) {
        return of(name, zh, en, type, row -> row, unique);
    }

    /**
     * A list whose rows know more than its items tell, such as a number to sort them by.
     *
     * @param item what is told of a row
     */
    public static <T, I> Listing<T> of(
            String name, String zh, String en, Class<I> type, Function<T, I> item, SortKey<T, ?> unique) {
        return new Listing<>(name, new LocalizedText(zh, en), type, item, unique, List.of(), Map.of(), List.of(), null);
    }

    /** The same list, which can be sorted by this, too. */
    public Listing<T> sortedBy(SortKey<T, ?> key) {
        List<SortKey<T, ?>> more = new ArrayList<>(keys);
        more.add(key);
        return new Listing<>(name, title, type, item, unique, List.copyOf(more), columns, table, usualSort);
    }

    /**
     * The same list, with the title that a member has above its column.
     *
     * @param member with dots where it is nested: {@code period.from}
     */
    public Listing<T> column(String member, String zh, String en) {
        Map<String, LocalizedText> more = new LinkedHashMap<>(columns);
        more.put(member, new LocalizedText(zh, en));
        return new Listing<>(name, title, type, item, unique, keys, more, table, usualSort);
    }

    /**
     * The same list, of which tables show the members that have a title until now, in this order, unless {@code fields}
     * chooses others. Where it is not said they show all that fit into a cell.
     */
    public Listing<T> tableOfThese() {
        return new Listing<>(name, title, type, item, unique, keys, columns, List.copyOf(columns.keySet()), usualSort);
    }

    /** The same list, which is sorted like this unless asked otherwise; keys as in a request: {@code -year,region}. */
    public Listing<T> usuallySortedBy(String sort) {
        return new Listing<>(name, title, type, item, unique, keys, columns, table, sort);
    }

    String name() {
        return name;
    }

    LocalizedText title() {
        return title;
    }

    Class<?> type() {
        return type;
    }

    Object item(T row) {
        return item.apply(row);
    }

    /** What stands above a column; the member's name where nothing else is declared. */
    String title(String member, Language language) {
        LocalizedText declared = columns.get(member);
        return declared == null ? member : language.of(declared);
    }

    /** What a table shows unless asked otherwise. */
    List<Field> tableOf(Items items) {
        return table.isEmpty()
                ? Field.columns(items)
                : table.stream().map(member -> Field.of(member, items)).toList();
    }

    /** The members that have a title. */
    Set<String> titled() {
        return columns.keySet();
    }

    /**
     * Reads {@code period,-recordedAt}. The unique key comes last if it is not there yet.
     *
     * @throws ProblemException 400 for a key that the list does not have or that is there twice
     */
    Sorting<T> sorting(String asked) {
        String text = asked == null ? usualSort : asked;
        Map<String, Sorting.Order<T>> orders = new LinkedHashMap<>();
        for (String part : text == null ? new String[0] : text.split(",", -1)) {
            boolean descending = part.startsWith("-");
            SortKey<T, ?> key = key(descending ? part.substring(1) : part).orElseThrow(() -> unknown(part));
            if (orders.put(key.name(), new Sorting.Order<>(key, descending)) != null) {
                throw refused("twice", "a list can be sorted by each key once", part);
            }
        }
        // In the direction of the key before it, so that an index of both can be read either way.
        boolean descending =
                text != null && text.substring(text.lastIndexOf(',') + 1).startsWith("-");
        orders.putIfAbsent(unique.name(), new Sorting.Order<>(unique, descending));
        return new Sorting<>(List.copyOf(orders.values()));
    }

    private Stream<SortKey<T, ?>> sortKeys() {
        return Stream.concat(Stream.of(unique), keys.stream());
    }

    private Optional<SortKey<T, ?>> key(String asked) {
        return sortKeys().filter(key -> key.name().equals(asked)).findFirst();
    }

    private ProblemException unknown(String asked) {
        String known = sortKeys().map(SortKey::name).collect(Collectors.joining(", "));
        return refused(
                "unknown-sort-key", "this list can be sorted by " + known + "; - in front turns it round", asked);
    }

    private static ProblemException refused(String code, String message, String rejected) {
        return ProblemException.malformed(FieldError.inParameter("sort", code, message, rejected));
    }
}
