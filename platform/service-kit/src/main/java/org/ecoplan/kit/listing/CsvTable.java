package org.ecoplan.kit.listing;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecoplan.kit.rows.CsvText;

/**
 * RFC 4180 in UTF-8, with a byte order mark, without which Excel takes Chinese for something else. Numbers have the
 * digits they have.
 */
final class CsvTable implements Table {

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final CsvWriter csv;

    CsvTable(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void titles(List<String> titles) {
        csv.writeRecord(titles.stream().map(CsvText::harmless).toList());
    }

    @Override
    public void row(List<JsonNode> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::text).toList());
    }

    private static String text(JsonNode cell) {
        return cell.isTextual() ? CsvText.harmless(cell.textValue()) : Field.plain(cell);
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
