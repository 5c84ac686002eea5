package org.ecoplan.kit.body;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    private static final byte[] TEXT = ("a水é𝄞" + "江门".repeat(5000) + "z").getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 4096, 1 << 20})
    void acceptsATextInPiecesOfAnyLength(int length) {
        Utf8 utf8 = new Utf8();

        for (int i = 0; i < TEXT.length; i += length) {
            assertTrue(utf8.accepts(TEXT, i, Math.min(length, TEXT.length - i)));
        }

        assertTrue(utf8.isComplete());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void noticesAnEndInTheMiddleOfACharacter(int bytes) {
        Utf8 utf8 = new Utf8();

        assertTrue(utf8.accepts("𝄞".getBytes(StandardCharsets.UTF_8), 0, bytes));

        assertFalse(utf8.isComplete());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff",
                "\u00c1\u00af",
                "\u00ed\u00a0\u0080",
                "\u00f5\u0080\u0080\u0080",
                "\u0080",
                "\u00e6\u00b0x",
                "\u0000"
            })
    void refusesWhatIsNoCharacterInOnePieceAndByteByByte(String bytes) {
        byte[] wrong = ("ab" + bytes + "c").getBytes(StandardCharsets.ISO_8859_1);

        assertFalse(new Utf8().accepts(wrong, 0, wrong.length));
        assertFalse(isAcceptedByteByByte(wrong));
    }

    @Test
    void refusesANulFarIntoTheText() {
        byte[] text = TEXT.clone();
        text[text.length - 1] = 0;

        assertFalse(new Utf8().accepts(text, 0, text.length));
    }

    private static boolean isAcceptedByteByByte(byte[] bytes) {
        Utf8 utf8 = new Utf8();
        for (int i = 0; i < bytes.length; i++) {
            if (!utf8.accepts(bytes, i, 1)) {
                return false;
            }
        }
        return true;
    }
}
