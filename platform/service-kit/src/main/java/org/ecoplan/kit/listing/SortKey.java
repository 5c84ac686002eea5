package org.ecoplan.kit.listing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Something that a list can be sorted by. Where rows come from a database, {@link #storedAs} names the column; what is absent
 * comes after everything else, or first when sorted downwards, as PostgreSQL has it.
 *
 * @param <T> the rows
 * @param <V> what is compared; {@code toString} is its form in a cursor
 */
public final class SortKey<T, V extends Comparable<? super V>> {

    // What numeric columns hold; an exponent from a forged cursor could stand for gigabytes.
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?\\d{1,100}(\\.\\d{1,100})?");
    private static final Pattern BEYOND_CALENDARS = Pattern.compile("[+-].*");

    private final String name;
    private final Function<T, V> value;
    private final Function<String, V> reader;
    private final String column;
    private final boolean optional;

    private SortKey(String name, Function<T, V> value, Function<String, V> reader, String column, boolean optional) {
        this.name = name;
        this.value = value;
        this.reader = reader;
        this.column = column;
        this.optional = optional;
    }

    /** A text, in the order of its characters. */
    public static <T> SortKey<T, String> text(String name, Function<T, String> value) {
        return new SortKey<>(name, value, SortKey::readableText, name, false);
    }

    /** A text whose figures count as numbers: 2 before 10, 10.2 before 10.10, near-2 before near-10. In memory only. */
    public static <T> SortKey<T, NaturalText> numbered(String name, Function<T, String> value) {
        return new SortKey<>(name, value.andThen(NaturalText::of), NaturalText::of, null, false);
    }

    public static <T> SortKey<T, Long> whole(String name, Function<T, Long> value) {
        return new SortKey<>(name, value, Long::valueOf, name, false);
    }

    public static <T> SortKey<T, BigDecimal> decimal(String name, Function<T, BigDecimal> value) {
        return new SortKey<>(name, value, SortKey::plainDecimal, name, false);
    }

    public static <T> SortKey<T, LocalDate> date(String name, Function<T, LocalDate> value) {
        return new SortKey<>(name, value, text -> LocalDate.parse(withinCalendars(text)), name, false);
    }

    public static <T> SortKey<T, Instant> time(String name, Function<T, Instant> value) {
        return new SortKey<>(name, value, text -> Instant.parse(withinCalendars(text)), name, false);
    }

    /** A key that a query's rows have in another column or expression than the one of its name. */
    public static <T, V extends Comparable<? super V>> SortKey<T, V> storedAs(String column, SortKey<T, V> key) {
        return new SortKey<>(key.name, key.value, key.reader, column, key.optional);
    }

    /** A key that some rows do not have. */
    public static <T, V extends Comparable<? super V>> SortKey<T, V> optional(SortKey<T, V> key) {
        return new SortKey<>(key.name, key.value, key.reader, key.column, true);
    }

    String name() {
        return name;
    }

    String column() {
        if (column == null) {
            throw new IllegalStateException("the key " + name + " has no column; storedAs names one");
        }
        return column;
    }

    boolean isOptional() {
        return optional;
    }

    Comparator<T> comparator() {
        return Comparator.comparing(value, SortKey.<V>absentLast());
    }

    /** How a row stands to a position in a cursor. */
    int compare(T row, String position) {
        return SortKey.<V>absentLast().compare(value.apply(row), read(position));
    }

    /** The row's place by this key; {@code null} for what is absent. */
    String position(T row) {
        V found = value.apply(row);
        if (found == null && !optional) {
            throw new IllegalStateException("a row has no " + name + ": optional allows that");
        }
        return found instanceof BigDecimal decimal ? decimal.toPlainString() : found == null ? null : found.toString();
    }

    /**
     * What a position stands for.
     *
     * @throws RuntimeException for a text that no row of ours has there
     */
    V read(String position) {
        if (position == null && !optional) {
            throw new IllegalArgumentException("nothing lacks " + name);
        }
        return position == null ? null : reader.apply(position);
    }

    private static <V extends Comparable<? super V>> Comparator<V> absentLast() {
        return Comparator.nullsLast(Comparator.naturalOrder());
    }

    private static String readableText(String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("no database can look for this");
        }
        return text;
    }

    private static BigDecimal plainDecimal(String text) {
        if (!PLAIN_DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("no plain decimal");
        }
        return new BigDecimal(text);
    }

    private static String withinCalendars(String text) {
        if (BEYOND_CALENDARS.matcher(text).matches()) {
            throw new IllegalArgumentException("a year of more than four digits");
        }
        return text;
    }
}
