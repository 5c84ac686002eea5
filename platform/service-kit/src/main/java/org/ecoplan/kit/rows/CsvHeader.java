package org.ecoplan.kit.rows;

import com.fasterxml.jackson.databind.util.TokenBuffer;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

/**
 * What the columns of a table are. A column whose name begins with an underscore is a remark and not read: a file of
 * rejected rows can be sent again with what was said about them.
 */
final class CsvHeader {

    private static final char REMARK = '_';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A column that is read: which cell, the member that it is, and the members that this is nested in. */
    private record Column(int cell, String name, List<String> parents, String member) {

        static Column of(int cell, String name) {
            List<String> path = List.of(name.split("\\."));
            int parents = path.size() - 1;
            return new Column(cell, name, List.copyOf(path.subList(0, parents)), path.get(parents));
        }

        String first() {
            return parents.isEmpty() ? member : parents.get(0);
        }
    }

    private final int size;
    private final List<Column> columns;

    private CsvHeader(int size, List<Column> columns) {
        this.size = size;
        this.columns = columns;
    }

    /** @throws ProblemException 400 for a column that is unknown or there twice */
    static CsvHeader of(CsvRecord header, List<String> known) {
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int cell = 0; cell < header.getFieldCount(); cell++) {
            String text = header.getField(cell);
            String name = (cell == 0 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
            if (name.isEmpty() || name.charAt(0) != REMARK) {
                check(known.contains(name), "unknown-column", "the columns are " + String.join(", ", known), name);
                check(seen.add(name), "twice", "this column is there already", name);
                columns.add(Column.of(cell, name));
            }
        }
        // members of one nested object beside each other, whatever the order of the columns
        columns.sort(Comparator.comparing(Column::first));
        return new CsvHeader(header.getFieldCount(), columns);
    }

    int size() {
        return size;
    }

    Map<String, String> cells(CsvRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.cell() < record.getFieldCount()) {
                cells.put(column.name(), record.getField(column.cell()));
            }
        }
        return cells;
    }

    /** The row as the JSON object that it stands for. */
    TokenBuffer toObject(CsvRecord record) throws IOException {
        TokenBuffer object = new TokenBuffer(null, false);
        object.writeStartObject();
        List<String> open = List.of();
        for (Column column : columns) {
            String value = CsvText.original(record.getField(column.cell()).strip());
            if (!value.isEmpty()) {
                move(object, open, column.parents());
                open = column.parents();
                object.writeStringField(column.member(), value);
            }
        }
        move(object, open, List.of());
        object.writeEndObject();
        return object;
    }

    private static void move(TokenBuffer object, List<String> from, List<String> to) throws IOException {
        if (from.equals(to)) {
            return;
        }
        for (int i = 0; i < from.size(); i++) {
            object.writeEndObject();
        }
        for (String parent : to) {
            object.writeObjectFieldStart(parent);
        }
    }

    private static void check(boolean holds, String code, String message, String name) {
        if (!holds) {
            throw ProblemException.malformed(FieldError.inBody("", code, message, name));
        }
    }
}
