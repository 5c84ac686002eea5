package org.ecoplan.kit.rows;

import java.io.ByteArrayOutputStream;
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
    private final StringBuilder line = new StringBuilder(256);
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(FLUSH_AT + 1024);
    private boolean begun;

    /** @param table with its columns, such as {@code staging (a, b)} */
    public CopyStream(Connection connection, String table) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    }

    /** Adds the next column of the row; {@code null} is SQL's null. */
    public CopyStream add(String text) {
        separate();
        if (text == null) {
            line.append("\\N");
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
        line.append(number);
        return this;
    }

    /** Adds something whose text holds nothing that COPY would read in another way: a number, a date, a code. */
    public CopyStream addPlain(Object value) {
        separate();
        line.append(value == null ? "\\N" : value.toString());
        return this;
    }

    /** Ends the row. */
    public void endRow() throws SQLException {
        line.append('\n');
        pending.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
        begun = false;
        if (pending.size() >= FLUSH_AT) {
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
        byte[] bytes = pending.toByteArray();
        copy.writeToCopy(bytes, 0, bytes.length);
        pending.reset();
    }

    private void separate() {
        if (begun) {
            line.append('\t');
        }
        begun = true;
    }

    private void append(char character) {
        switch (character) {
            case '\\' -> line.append("\\\\");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> line.append(character);
        }
    }
}
