package org.ecoplan.kit.body;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.ecoplan.kit.problem.ProblemException;

/**
 * A request's body as a method reads it. What is wrong with it is thrown as the problem that the sender is answered
 * with, and thrown again by every further read, so that no reader takes the part before it for the whole.
 */
final class RequestBody extends InputStream {

    private final InputStream decoded;
    private final Utf8 text;
    private ProblemException refusal;

    /** @param text checks a body that must be in UTF-8; {@code null} for any other */
    RequestBody(InputStream decoded, Utf8 text) {
        this.decoded = decoded;
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (refusal != null) {
            throw refusal;
        }
        try {
            int read = decoded.read(bytes, offset, length);
            check(bytes, offset, read);
            return read;
        } catch (ProblemException e) {
            refusal = e;
        } catch (EOFException | ZipException e) {
            refusal = BodyProblems.notReadable("the body is no complete gzip");
        } catch (IOException e) {
            refusal = BodyProblems.notReceived();
        }
        throw refusal;
    }

    private void check(byte[] bytes, int offset, int read) {
        if (text != null && !(read < 0 ? text.isComplete() : text.accepts(bytes, offset, read))) {
            throw BodyProblems.notReadable("the body is no UTF-8, or has a NUL in it");
        }
    }

    @Override
    public int available() throws IOException {
        return decoded.available();
    }

    /** Leaves the rest where it is: a parser that gave up must not hold its thread until a slow sender is done. */
    @Override
    public void close() {
        // see UnreadBodies
    }
}
