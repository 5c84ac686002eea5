package org.ecoplan.indicator.observation.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecoplan.kit.rows.RowFormat;

/** Writes rows one after another: times, codes and numbers. A cell that is {@code null} is left out, or empty. */
interface RowWriter {

    /** @param columns the names of the cells */
    static RowWriter of(RowFormat format, OutputStream out, List<String> columns) throws IOException {
        return switch (format) {
            case JSON -> new JsonRows(out, columns, false);
            case NDJSON -> new JsonRows(out, columns, true);
            case CSV -> new CsvRows(out, columns);
        };
    }

    void write(List<Object> cells) throws IOException;

    /** Ends what would otherwise be seen to be incomplete. */
    void end() throws IOException;

    /** One object with all rows, or one object a line. */
    final class JsonRows implements RowWriter {

        private static final JsonFactory JSON = new JsonFactory();

        private final JsonGenerator json;
        private final List<String> columns;
        private final boolean lines;

        private JsonRows(OutputStream out, List<String> columns, boolean lines) throws IOException {
            this.json = JSON.createGenerator(out);
            this.columns = columns;
            this.lines = lines;
            if (lines) {
                json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            } else {
                json.writeStartObject();
                json.writeArrayFieldStart("items");
            }
        }

        @Override
        public void write(List<Object> cells) throws IOException {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                Object cell = cells.get(i);
                if (cell instanceof BigDecimal number) {
                    json.writeFieldName(columns.get(i));
                    json.writeNumber(number.toPlainString());
                } else if (cell instanceof Long number) {
                    json.writeNumberField(columns.get(i), number);
                } else if (cell != null) {
                    json.writeStringField(columns.get(i), cell.toString());
                }
            }
            json.writeEndObject();
        }

        @Override
        public void end() throws IOException {
            if (lines) {
                json.writeRaw('\n');
            } else {
                json.writeEndArray();
                json.writeEndObject();
            }
            json.flush();
        }
    }

    /** RFC 4180. None of the cells holds anything that would have to be quoted. */
    final class CsvRows implements RowWriter {

        private final Writer csv;

        private CsvRows(OutputStream out, List<String> columns) throws IOException {
            this.csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.write(String.join(",", columns));
            csv.write("\r\n");
        }

        @Override
        public void write(List<Object> cells) throws IOException {
            String separator = "";
            for (Object cell : cells) {
                csv.write(separator);
                if (cell != null) {
                    csv.write(cell instanceof BigDecimal number ? number.toPlainString() : cell.toString());
                }
                separator = ",";
            }
            csv.write("\r\n");
        }

        @Override
        public void end() throws IOException {
            csv.flush();
        }
    }
}
