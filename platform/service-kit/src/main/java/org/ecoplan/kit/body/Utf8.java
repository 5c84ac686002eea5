package org.ecoplan.kit.body;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Checks bytes as they pass. A reader of JSON takes overlong forms and halves of surrogate pairs for characters, and
 * guesses UTF-16 and UTF-32 from their NUL bytes, which no text of ours has.
 */
final class Utf8 {

    private static final int LONGEST_CHARACTER = 4;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer characters = CharBuffer.allocate(4096);
    private final ByteBuffer begun = ByteBuffer.allocate(2 * LONGEST_CHARACTER);

    /** False if the bytes cannot go on what went before. */
    boolean accepts(byte[] bytes, int offset, int length) {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        while (begun.position() > 0 && rest.hasRemaining()) {
            begun.put(rest.get());
            if (!decodeBegun()) {
                return false;
            }
        }
        return decode(rest) && keep(rest);
    }

    /** False if the text ends in the middle of a character. */
    boolean isComplete() {
        return begun.position() == 0;
    }

    private boolean decodeBegun() {
        begun.flip();
        boolean accepted = decode(begun);
        begun.compact();
        return accepted;
    }

    private boolean keep(ByteBuffer rest) {
        if (rest.hasRemaining()) {
            begun.put(rest);
        }
        return true;
    }

    private boolean decode(ByteBuffer bytes) {
        CoderResult result;
        do {
            characters.clear();
            result = decoder.decode(bytes, characters, false);
            if (result.isError() || hasNul()) {
                return false;
            }
        } while (result.isOverflow());
        return true;
    }

    private boolean hasNul() {
        char[] decoded = characters.array();
        for (int i = 0; i < characters.position(); i++) {
            if (decoded[i] == '\0') {
                return true;
            }
        }
        return false;
    }
}
