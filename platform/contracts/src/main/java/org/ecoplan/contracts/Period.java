package org.ecoplan.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time a value speaks for, in the city's calendar: a year {@code 2018}, a quarter {@code 2018-Q1}, a month
 * {@code 2018-06} or a day {@code 2018-06-01}.
 *
 * <p>The newer of two periods is the one that ends later; of two that end on one day, the longer one, since a year's
 * value says more about the year than its last month's does.
 */
public record Period(String code, LocalDate start, LocalDate end) implements Comparable<Period> {

    private static final Pattern FORM =
            Pattern.compile("(?<year>\\d{4})(?:-(?:Q(?<quarter>[1-4])|(?<month>\\d{2})(?:-(?<day>\\d{2}))?))?");

    private static final Comparator<Period> OLDEST_FIRST =
            Comparator.comparing(Period::end).thenComparing(Period::start, Comparator.reverseOrder());

    // JSON has the text alone; read member by member, code and dates might not fit together
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("the period " + code + " ends before it starts");
        }
    }

    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException if the text has another form or names a date that does not exist
     */
    @JsonCreator
    public static Period parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "a period reads 2018, 2018-Q1, 2018-06 or 2018-06-01, not \"" + abbreviated(text) + "\"");
        }
        int year = Integer.parseInt(parts.group("year"));
        try {
            if (parts.group("quarter") != null) {
                YearMonth first = YearMonth.of(year, Integer.parseInt(parts.group("quarter")) * 3 - 2);
                return new Period(text, first.atDay(1), first.plusMonths(2).atEndOfMonth());
            }
            if (parts.group("day") != null) {
                LocalDate day = LocalDate.parse(text);
                return new Period(text, day, day);
            }
            if (parts.group("month") != null) {
                YearMonth month = YearMonth.parse(text);
                return new Period(text, month.atDay(1), month.atEndOfMonth());
            }
            return ofYear(year);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no such date as " + text, e);
        }
    }

    public static Period ofYear(int year) {
        return new Period(
                String.format(Locale.ROOT, "%04d", year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The year the period ends in: the oldest year for which it can be the newest value. */
    public int year() {
        return end.getYear();
    }

    @Override
    public int compareTo(Period other) {
        return OLDEST_FIRST.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }

    private static String abbreviated(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
