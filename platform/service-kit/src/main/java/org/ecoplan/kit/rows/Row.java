package org.ecoplan.kit.rows;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ecoplan.kit.problem.FieldError;

/**
 * One row as it came in.
 *
 * @param index counts the rows from 0
 * @param line the line of the body that it begins on, from 1
 * @param value what it says; {@code null} if it cannot be read
 * @param faults why it cannot be read; empty if it can
 * @param cells what was sent, by column, for a sender who mends it
 */
public record Row<T>(int index, long line, T value, List<FieldError> faults, Supplier<Map<String, String>> cells) {

    static <T> Row<T> read(int index, long line, T value, Supplier<Map<String, String>> cells) {
        return value == null
                ? unreadable(index, line, FieldError.inBody("", "missing", "a row is an object, not null", null), cells)
                : new Row<>(index, line, value, List.of(), cells);
    }

    static <T> Row<T> unreadable(int index, long line, FieldError fault, Supplier<Map<String, String>> cells) {
        return new Row<>(index, line, null, List.of(fault), cells);
    }
}
