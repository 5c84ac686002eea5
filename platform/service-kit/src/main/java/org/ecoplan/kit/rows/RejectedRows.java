package org.ecoplan.kit.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kit.problem.FieldError;

/**
 * The rows of one load that cannot be accepted, with what is wrong with each. The first ones are at hand; all of them
 * go to a file, a table that can be mended and sent again.
 */
public final class RejectedRows implements AutoCloseable {

    /** As many faults as an answer lists. */
    public static final int MOST_LISTED = 10_000;

    private static final List<String> REMARKS = List.of("_index", "_line", "_field", "_code", "_message");

    private final List<String> columns;
    private final List<RowFault> listed = new ArrayList<>();
    private long count;
    private Path file;
    private CsvWriter table;

    public RejectedRows(List<String> columns) {
        this.columns = columns;
    }

    /** Takes a row with everything that is wrong with it. */
    public void add(Row<?> row, List<FieldError> faults) {
        add(row.index(), row.line(), faults, row.cells().get());
    }

    /** Takes a row with everything that is wrong with it. */
    public void add(int index, long line, List<FieldError> faults, Map<String, String> cells) {
        count++;
        for (FieldError fault : faults) {
            if (listed.size() < MOST_LISTED) {
                listed.add(RowFault.of(index, line, fault));
            }
        }
        List<String> texts = new ArrayList<>();
        columns.forEach(column -> texts.add(CsvText.harmlessCell(cells.getOrDefault(column, ""))));
        texts.add(Integer.toString(index));
        texts.add(Long.toString(line));
        texts.add(joined(faults, RowFault::field));
        texts.add(joined(faults, FieldError::code));
        texts.add(joined(faults, FieldError::message));
        table().writeRecord(texts);
    }

    public long count() {
        return count;
    }

    /** The first faults, at most {@link #MOST_LISTED}. */
    public List<RowFault> listed() {
        return List.copyOf(listed);
    }

    /** All of them as CSV in UTF-8; only if there are any. */
    public InputStream asCsv() throws IOException {
        table().flush();
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            table.close();
            Files.deleteIfExists(file);
        }
    }

    private CsvWriter table() {
        if (table == null) {
            try {
                file = Files.createTempFile("rejected-rows", ".csv");
                table = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
                table.writeRecord(
                        Stream.concat(columns.stream(), REMARKS.stream()).toArray(String[]::new));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return table;
    }

    private static String joined(List<FieldError> faults, Function<FieldError, String> text) {
        Set<String> texts = faults.stream()
                .map(text)
                .filter(word -> word != null && !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return CsvText.harmlessCell(String.join(" | ", texts));
    }
}
