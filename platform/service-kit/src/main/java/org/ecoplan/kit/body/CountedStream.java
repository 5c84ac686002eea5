package org.ecoplan.kit.body;

import java.io.IOException;
import java.io.InputStream;

/** Gives no more bytes than a limit allows. */
final class CountedStream extends InputStream {

    private final InputStream source;
    private final long limit;
    private long count;

    CountedStream(InputStream source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = source.read(bytes, offset, length);
        count += Math.max(read, 0);
        if (count > limit) {
            throw BodyProblems.tooLarge(limit);
        }
        return read;
    }

    @Override
    public int available() throws IOException {
        return source.available();
    }
}
