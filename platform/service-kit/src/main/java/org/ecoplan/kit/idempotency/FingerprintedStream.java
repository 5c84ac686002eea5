package org.ecoplan.kit.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes a body's fingerprint as it passes; nothing of it is kept. */
final class FingerprintedStream extends InputStream {

    private final InputStream body;
    private final MessageDigest digest = sha256();

    FingerprintedStream(InputStream body) {
        this.body = body;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** SHA-256 of the whole body, in hexadecimal. Reads what is left of it. */
    String fingerprint() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = body.read(bytes, offset, length);
        if (read > 0) {
            digest.update(bytes, offset, read);
        }
        return read;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    /** Leaves the rest to be read for the fingerprint. */
    @Override
    public void close() {
        // a parser closes what it has read
    }
}
