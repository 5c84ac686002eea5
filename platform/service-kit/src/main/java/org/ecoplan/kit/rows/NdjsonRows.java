package org.ecoplan.kit.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.ecoplan.kit.problem.JsonFaults;

/** Rows that are one JSON object a line; empty lines are none. */
final class NdjsonRows<T> {

    private final RowType<T> type;

    NdjsonRows(RowType<T> type) {
        this.type = type;
    }

    void read(InputStream body, Consumer<Row<T>> sink) throws IOException {
        Lines lines = new Lines(body);
        int index = 0;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (!isBlank(line)) {
                sink.accept(bind(index++, lines.number(), line));
            }
        }
    }

    private Row<T> bind(int index, long number, byte[] line) throws IOException {
        try {
            return Row.read(index, number, type.read(line), () -> type.cells(line));
        } catch (JsonProcessingException e) {
            return Row.unreadable(index, number, JsonFaults.describe(e), () -> type.cells(line));
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
