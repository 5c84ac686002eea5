package org.ecoplan.kit.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A decoder that does not touch the body before somebody reads it. */
final class GzipBody extends InputStream {

    private final InputStream encoded;
    private InputStream decoded;

    GzipBody(InputStream encoded) {
        this.encoded = encoded;
    }

    @Override
    public int read() throws IOException {
        return decoded().read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return decoded().read(bytes, offset, length);
    }

    private InputStream decoded() throws IOException {
        if (decoded == null) {
            decoded = new GZIPInputStream(encoded);
        }
        return decoded;
    }
}
