package org.ecoplan.reporting.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A connection that reads server-sent events, line by line, as they come over the line; or does not read. */
final class EventStream implements AutoCloseable {

    private static final Pattern FIELD = Pattern.compile("(id|event|data|retry|):(.*)");

    private final Socket socket;
    private final BufferedReader lines;
    private final List<String> head = new ArrayList<>();

    /** One frame; members that it does not have are {@code null}. */
    record Frame(String id, String event, String data, String retry, String comment) {}

    private EventStream(Socket socket) throws IOException {
        this.socket = socket;
        this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static EventStream open(int port, String path, String... headers) {
        return open(port, path, 0, headers);
    }

    /** @param receiveBuffer bytes that the system keeps for one who does not read; 0 for the system's own choice */
    static EventStream open(int port, String path, int receiveBuffer, String... headers) {
        try {
            Socket socket = new Socket();
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.connect(new InetSocketAddress("localhost", port));
            socket.setSoTimeout(15_000);
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n" + more
                                    + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            EventStream stream = new EventStream(socket);
            if (receiveBuffer == 0) {
                stream.readHead();
            }
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readHead() throws IOException {
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            head.add(line);
        }
    }

    List<String> head() {
        return head;
    }

    /** The next frame; {@code null} where the stream has ended as it should. */
    Frame next() {
        try {
            return frame();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next frame that is a change; a stream that has ended fails. */
    Frame nextChange() {
        Frame frame = next();
        while (frame.event() == null) {
            frame = next();
        }
        return frame;
    }

    List<Frame> nextChanges(int count) {
        List<Frame> changes = new ArrayList<>();
        while (changes.size() < count) {
            changes.add(nextChange());
        }
        return changes;
    }

    /** Whether nothing comes for a while. */
    boolean isSilent(int millis) {
        try {
            socket.setSoTimeout(millis);
            frame();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Between the fields are the sizes of chunks; the last one is 0.
    private Frame frame() throws IOException {
        String id = null;
        String event = null;
        String data = null;
        String retry = null;
        String comment = null;
        boolean any = false;
        while (true) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("the stream broke off");
            }
            if (line.equals("0")) {
                return null;
            }
            var field = FIELD.matcher(line);
            if (field.matches()) {
                any = true;
                switch (field.group(1)) {
                    case "id" -> id = field.group(2);
                    case "event" -> event = field.group(2);
                    case "data" -> data = field.group(2);
                    case "retry" -> retry = field.group(2);
                    default -> comment = field.group(2);
                }
            } else if (line.isEmpty() && any) {
                return new Frame(id, event, data, retry, comment);
            }
        }
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
