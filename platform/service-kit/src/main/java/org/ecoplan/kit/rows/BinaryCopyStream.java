package org.ecoplan.kit.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * What {@link CopyStream} is, in PostgreSQL's binary format: neither side writes or reads numbers and times as text. The
 * columns must be of exactly the types that the methods name.
 */
public final class BinaryCopyStream implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int FLUSH_AT = 1 << 16;
    private static final int LONGEST_ROW = 1 << 12;

    /** 2000-01-01, from which PostgreSQL counts, in microseconds since 1970. */
    private static final long EPOCH = 946_684_800_000_000L;

    private static final int BASE = 10_000;
    /** Of 30 digits and as many zeros. */
    private static final int MOST_GROUPS = 20;

    private static final int DIGITS_OF_BASE = 4;
    /** In bits: with three more decimal digits it still is a long. */
    private static final int LARGEST_LONG = 53;

    private static final int NEGATIVE = 0x4000;

    private final CopyIn copy;
    private final int columns;
    private final ByteBuffer rows = ByteBuffer.allocate(FLUSH_AT + LONGEST_ROW);
    private final short[] groups = new short[MOST_GROUPS];
    private boolean begun;

    /**
     * @param table with its columns, such as {@code staging (a, b)}
     * @param columns how many they are
     */
    public BinaryCopyStream(Connection connection, String table, int columns) throws SQLException {
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)");
        this.columns = columns;
        rows.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** {@code integer}. */
    public BinaryCopyStream add(int number) {
        field(Integer.BYTES).putInt(number);
        return this;
    }

    /** {@code bigint}. */
    public BinaryCopyStream add(long number) {
        field(Long.BYTES).putLong(number);
        return this;
    }

    /**
     * {@code timestamptz}.
     *
     * @param micros since 1970
     */
    public BinaryCopyStream addMoment(long micros) {
        return add(micros - EPOCH);
    }

    /** {@code "char"}, in ASCII. */
    public BinaryCopyStream add(char letter) {
        field(1).put((byte) letter);
        return this;
    }

    /** {@code numeric} with the digits it has; {@code null} is SQL's null. */
    public BinaryCopyStream add(BigDecimal number) {
        if (number == null) {
            field(-1);
            return this;
        }
        int scale = Math.max(0, number.scale());
        int padding = Math.floorMod(-scale, DIGITS_OF_BASE);
        BigInteger digits = number.setScale(scale).unscaledValue().abs();
        int count = digits.bitLength() <= LARGEST_LONG
                ? split(digits.longValue() * powerOfTen(padding))
                : split(digits.multiply(BigInteger.valueOf(powerOfTen(padding))));
        int empty = 0;
        while (empty < count && groups[empty] == 0) {
            empty++;
        }
        int weight = count - (scale + padding) / DIGITS_OF_BASE - 1;
        field((DIGITS_OF_BASE + count - empty) * Short.BYTES)
                .putShort((short) (count - empty))
                .putShort((short) (count == empty ? 0 : weight))
                .putShort((short) (number.signum() < 0 ? NEGATIVE : 0))
                .putShort((short) scale);
        for (int i = count - 1; i >= empty; i--) {
            rows.putShort(groups[i]);
        }
        return this;
    }

    /** Ends the row. */
    public void endRow() throws SQLException {
        begun = false;
        if (rows.position() >= FLUSH_AT) {
            flush();
        }
    }

    /** Ends the table; how many rows it has taken. */
    public long end() throws SQLException {
        rows.putShort((short) -1);
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
        copy.writeToCopy(rows.array(), 0, rows.position());
        rows.clear();
    }

    private ByteBuffer field(int length) {
        if (!begun) {
            begun = true;
            rows.putShort((short) columns);
        }
        return rows.putInt(length);
    }

    /** Takes a number apart into figures of base 10,000, the last one first; how many they are. */
    private int split(long number) {
        int count = 0;
        for (long rest = number; rest > 0; rest /= BASE) {
            groups[count++] = (short) (rest % BASE);
        }
        return count;
    }

    private int split(BigInteger number) {
        int count = 0;
        BigInteger rest = number;
        while (rest.signum() > 0) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(BASE));
            groups[count++] = parts[1].shortValue();
            rest = parts[0];
        }
        return count;
    }

    private static int powerOfTen(int exponent) {
        return switch (exponent) {
            case 0 -> 1;
            case 1 -> 10;
            case 2 -> 100;
            default -> 1000;
        };
    }
}
