package org.ecoplan.kit.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ecoplan.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class RequestBodyTest {

    private static final byte[] BYTES = {'a', (byte) 0xff, 'c'};

    @Test
    void givesTheBytesAsTheyAre() throws IOException {
        assertArrayEquals(BYTES, new RequestBody(new ByteArrayInputStream(BYTES), null).readAllBytes());
    }

    @Test
    void givesAByteThatIsNegativeInJavaAsItIs() throws IOException {
        InputStream body = new RequestBody(new CountedStream(new ByteArrayInputStream(BYTES), 3), null);

        assertEquals('a', body.read());
        assertEquals(0xff, body.read());
    }

    @Test
    void givesAsManyBytesAsItsLimitAndNotOneMore() throws IOException {
        assertEquals(3, new CountedStream(new ByteArrayInputStream(BYTES), 3).readAllBytes().length);

        InputStream body = new CountedStream(new ByteArrayInputStream(BYTES), 2);
        assertEquals(
                413,
                assertThrows(ProblemException.class, body::readAllBytes)
                        .problem()
                        .status());
    }

    @Test
    void refusesAgainWhatItRefusedOnce() {
        InputStream body = new RequestBody(new ByteArrayInputStream(BYTES), new Utf8());

        ProblemException refusal = assertThrows(ProblemException.class, body::readAllBytes);

        assertSame(refusal, assertThrows(ProblemException.class, body::read));
    }

    @Test
    void saysThatABodyDidNotArrive() {
        InputStream body = new RequestBody(new BrokenLine(), null);

        assertEquals(
                408, assertThrows(ProblemException.class, body::read).problem().status());
    }

    /** A connection that is lost. */
    private static final class BrokenLine extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Read timed out");
        }
    }
}
