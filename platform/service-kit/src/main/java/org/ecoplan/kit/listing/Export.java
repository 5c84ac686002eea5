package org.ecoplan.kit.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.ecoplan.kit.problem.ProblemException;

/**
 * A list on its way out as a table. Rows are read while earlier ones are sent, so that memory stays small and the first
 * byte goes out soon. If something fails in between, the connection breaks off: what arrived is no complete file.
 *
 * @param first the rows that are read already
 * @param goOn whether there may be more than these
 */
record Export<T>(Asked<T> asked, Items items, List<T> first, boolean goOn, Rows<T> rows) implements StreamingOutput {

    /** How many rows are in memory at a time. */
    static final int CHUNK = 1000;

    @Override
    public void write(OutputStream out) throws IOException {
        String title = asked.language().of(asked.listing().title());
        Table table = asked.format() == Format.CSV ? new CsvTable(out) : new XlsxTable(out, title);
        List<Field> columns = asked.fields().isEmpty() ? asked.listing().tableOf(items) : asked.fields();
        table.titles(columns.stream().map(this::title).toList());
        List<T> chunk = first;
        write(chunk, columns, table);
        while (goOn && chunk.size() == CHUNK) {
            table.flush();
            List<String> last = asked.sorting().position(chunk.get(CHUNK - 1));
            chunk = rows.read(new Slice<>(asked.sorting(), last, CHUNK));
            write(chunk, columns, table);
        }
        table.finish();
    }

    private void write(List<T> chunk, List<Field> columns, Table table) throws IOException {
        for (T row : chunk) {
            ObjectNode item = items.tree(asked.listing().item(row), asked.language());
            table.row(columns.stream()
                    .map(column -> column.cell(item, asked.language()))
                    .toList());
        }
    }

    /** @throws IllegalStateException if the list declares a title for a member that its items do not have */
    void checkTitles() {
        asked.listing().titled().forEach(member -> {
            try {
                Field.of(member, items);
            } catch (ProblemException e) {
                throw new IllegalStateException("a title is for no member: " + member, e);
            }
        });
    }

    private String title(Field column) {
        return asked.listing().title(column.name(), asked.language());
    }
}
