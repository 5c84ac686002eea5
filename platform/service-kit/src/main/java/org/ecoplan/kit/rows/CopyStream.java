package org.ecoplan.kit.rows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table through COPY, on the connection of the transaction that is under way. While it is open
 * the connection takes nothing else.
 */
public final class CopyStream implements AutoCloseable {

    private static final int FLUSH_AT = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder(FLUSH_AT + 1024);
    private boolean begun;

    /** @param table with its columns, such as {@code staging (a, b)} */
    public CopyStream(Connection connection, String table) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    }

    /** Adds the next column of the row; {@code null} is SQL's null. */
    public CopyStream add(String text) {
        separate();
        if (text == null) {
            lines.append("\\N");
            return this;
        }
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
        return this;
    }

    public CopyStream add(BigDecimal number) {
        return addPlain(number == null ? null : number.toPlainString());
    }

    public CopyStream add(long number) {
        separate();
        lines.append(number);
        return this;
    }

    /** Adds something whose text holds nothing that COPY would read in another way: a number, a date, a code. */
    public CopyStream addPlain(Object value) {
        separate();
        lines.append(value == null ? "\\N" : value.toString());
        return this;
    }

    /** Ends the row. */
    public void endRow() throws SQLException {
        lines.append('\n');
        begun = false;
        if (lines.length() >= FLUSH_AT) {
            flush();
        }
    }

    /** Ends the table; how many rows it has taken. */
    public long end() throws SQLException {
        flush();
        return copy.endCopy();
    }

    /** Gives up if it has not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private void separate() {
        if (begun) {
            lines.append('\t');
        }
        begun = true;
    }

    private void append(char character) {
        switch (character) {
            case '\\' -> lines.append("\\\\");
            case '\n' -> lines.append("\\n");
            case '\r' -> lines.append("\\r");
            case '\t' -> lines.append("\\t");
            default -> lines.append(character);
        }
    }
}
