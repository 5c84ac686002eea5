package org.ecoplan.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection that asks the same again and again, with as little effort of its own as can be. */
final class PlainConnection implements AutoCloseable {

    private static final int LONGEST_HEAD = 8192;
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final byte[] request;
    private final byte[] head = new byte[LONGEST_HEAD];

    PlainConnection(URI uri) {
        try {
            socket = new Socket(uri.getHost(), uri.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        request = "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\n\r\n"
                .formatted(path, uri.getAuthority())
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Asks, and takes the whole answer.
     *
     * @return how many bytes its body has
     * @throws IllegalStateException if the answer is no success, or does not say how long it is
     */
    int ask() {
        try {
            socket.getOutputStream().write(request);
            int length = length(readHead());
            in.skipNBytes(length);
            return length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readHead() throws IOException {
        int size = 0;
        while (size < 4 || head[size - 1] != '\n' || head[size - 3] != '\n') {
            int next = in.read();
            if (next < 0 || size == LONGEST_HEAD) {
                throw new EOFException("no answer");
            }
            head[size++] = (byte) next;
        }
        return new String(head, 0, size, StandardCharsets.US_ASCII);
    }

    private static int length(String head) {
        if (!head.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(head);
        }
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, LENGTH, 0, LENGTH.length()))
                .map(line -> Integer.parseInt(line.substring(LENGTH.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(head));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
