package org.ecoplan.indicator.observation.query;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.ecoplan.kit.rows.RowFormat;

/**
 * A long answer, written page by page. Its first page is read when it is made: whatever cannot be answered at all is
 * known before the answer begins. One that fails later breaks off.
 */
final class RowStream implements StreamingOutput {

    private final RowFormat format;
    private final List<String> columns;
    private final List<List<Object>> first;
    private final Iterator<List<List<Object>>> others;

    RowStream(RowFormat format, List<String> columns, Iterator<List<List<Object>>> pages) {
        this.format = format;
        this.columns = columns;
        this.first = pages.hasNext() ? pages.next() : List.of();
        this.others = pages;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        RowWriter writer = RowWriter.of(format, out, columns);
        write(first, writer);
        while (others.hasNext()) {
            write(others.next(), writer);
        }
        writer.end();
    }

    private static void write(List<List<Object>> page, RowWriter writer) throws IOException {
        for (List<Object> row : page) {
            writer.write(row);
        }
    }
}
