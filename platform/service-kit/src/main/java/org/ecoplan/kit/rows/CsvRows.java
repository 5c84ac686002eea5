package org.ecoplan.kit.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.JsonFaults;
import org.ecoplan.kit.problem.ProblemException;

/** Rows of a table. An empty cell says nothing, as an absent member does. */
final class CsvRows<T> {

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 100_000;

    private final RowType<T> type;

    CsvRows(RowType<T> type) {
        this.type = type;
    }

    void read(InputStream body, Charset charset, Consumer<Row<T>> sink) throws IOException {
        try (CsvReader<CsvRecord> records = open(body, charset)) {
            Iterator<CsvRecord> rows = records.iterator();
            if (!rows.hasNext()) {
                throw ProblemException.malformed(FieldError.inBody(
                        "", "missing", "the first line names the columns: " + String.join(",", type.columns()), null));
            }
            CsvHeader header = CsvHeader.of(rows.next(), type.columns());
            for (int index = 0; rows.hasNext(); index++) {
                sink.accept(bind(index, rows.next(), header));
            }
        } catch (CsvParseException e) {
            throw ProblemException.malformed(FieldError.inBody("", "not-readable", e.getMessage(), null));
        } catch (UncheckedIOException e) {
            throw notOfCharset(e, charset);
        }
    }

    private static CsvReader<CsvRecord> open(InputStream body, Charset charset) {
        Reader text = new InputStreamReader(
                body,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        CsvRecordHandler limits = CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(LONGEST_CELL)
                .build();
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(limits, text);
    }

    private static RuntimeException notOfCharset(UncheckedIOException e, Charset charset) {
        return e.getCause() instanceof CharacterCodingException
                ? ProblemException.malformed(FieldError.inBody(
                        "",
                        "wrong-charset",
                        "this is not text in " + charset
                                + "; name the charset it is in, such as text/csv; charset=GB18030",
                        null))
                : e;
    }

    private Row<T> bind(int index, CsvRecord record, CsvHeader header) throws IOException {
        Supplier<Map<String, String>> cells = () -> header.cells(record);
        if (record.getFieldCount() != header.size()) {
            FieldError fault = FieldError.inBody(
                    "",
                    "wrong-columns",
                    "expected " + header.size() + " cells as in the header, found " + record.getFieldCount(),
                    null);
            return Row.unreadable(index, record.getStartingLineNumber(), fault, cells);
        }
        try (TokenBuffer object = header.toObject(record);
                JsonParser tokens = object.asParser()) {
            return Row.read(index, record.getStartingLineNumber(), type.readTexts(tokens), cells);
        } catch (JsonProcessingException e) {
            return Row.unreadable(index, record.getStartingLineNumber(), JsonFaults.describe(e), cells);
        }
    }
}
