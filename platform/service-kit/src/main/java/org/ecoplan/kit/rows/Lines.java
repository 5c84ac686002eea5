package org.ecoplan.kit.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

/** The lines of a body, one at a time. A line that never ends is refused before it fills the memory. */
final class Lines {

    static final int LONGEST_LINE = 1 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream body;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long number;

    Lines(InputStream body) {
        this.body = body;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end; {@code null} behind the last one. */
    byte[] next() throws IOException {
        if (position == end && !fill()) {
            return null;
        }
        number++;
        byte[] line = line();
        return number == 1 ? withoutByteOrderMark(line) : line;
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream begun = null;
        while (true) {
            int newline = indexOfNewline();
            if (newline >= 0) {
                byte[] rest = Arrays.copyOfRange(buffer, position, newline);
                position = newline + 1;
                return begun == null ? rest : joined(begun, rest);
            }
            begun = begun == null ? new ByteArrayOutputStream() : begun;
            begun.write(buffer, position, end - position);
            if (begun.size() > LONGEST_LINE) {
                throw ProblemException.malformed(FieldError.inBody(
                        "", "too-long", "line " + number + " is longer than " + LONGEST_LINE + " bytes", null));
            }
            if (!fill()) {
                return begun.toByteArray();
            }
        }
    }

    private int indexOfNewline() {
        for (int i = position; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, body.read(buffer, 0, buffer.length));
        return end > 0;
    }

    private static byte[] joined(ByteArrayOutputStream start, byte[] rest) {
        start.writeBytes(rest);
        return start.toByteArray();
    }

    private static byte[] withoutByteOrderMark(byte[] line) {
        return Arrays.mismatch(line, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length
                ? Arrays.copyOfRange(line, BYTE_ORDER_MARK.length, line.length)
                : line;
    }
}
