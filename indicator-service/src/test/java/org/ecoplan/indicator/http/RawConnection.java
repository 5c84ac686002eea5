package org.ecoplan.indicator.http;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection to the service on which anything can be sent, and nothing. */
final class RawConnection implements AutoCloseable {

    private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(20).toMillis());

    private final Socket socket;

    RawConnection() throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE);
    }

    RawConnection send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    RawConnection send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return this;
    }

    /** One answer with its head, whose body has a length. */
    String answer() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return head.toString(StandardCharsets.UTF_8);
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.UTF_8);
        int length = Integer.parseInt(text.replaceFirst("(?is).*\r\ncontent-length: (\\d+)\r\n.*", "$1"));
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** What still comes before the service hangs up. */
    String untilClosed() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
