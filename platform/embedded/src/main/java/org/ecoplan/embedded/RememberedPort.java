package org.ecoplan.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/** The port that a server had in its last run, so that what its users noted down stays right. */
final class RememberedPort {

    private RememberedPort() {}

    /** The port noted in this file, unless another program has taken it since; then, and at first, a free one. */
    static int in(Path file) {
        try {
            int port = noted(file).filter(RememberedPort::isFree).orElseGet(RememberedPort::anyFree);
            Files.writeString(file, Integer.toString(port));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot note the port in " + file, e);
        }
    }

    /** A free port for a second listener of the server that is about to have this one. */
    static int freeBeside(int port) {
        return IntStream.generate(RememberedPort::anyFree)
                .filter(free -> free != port)
                .findFirst()
                .getAsInt();
    }

    private static Optional<Integer> noted(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file).strip();
        // Empty where the last run was killed in the middle of noting it.
        return text.matches("[1-9]\\d{0,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = listenOn(port)) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = listenOn(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
