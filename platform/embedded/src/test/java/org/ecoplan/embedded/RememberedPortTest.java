package org.ecoplan.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedPortTest {

    @TempDir
    Path directory;

    @Test
    void staysTheSame() {
        int first = RememberedPort.in(file());

        assertEquals(first, RememberedPort.in(file()));
    }

    @Test
    void givesWayToAnotherProgram() throws Exception {
        int first = RememberedPort.in(file());

        try (ServerSocket other = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertNotEquals(other.getLocalPort(), RememberedPort.in(file()));
        }
    }

    @Test
    void survivesAFileCutShort() throws Exception {
        Files.writeString(file(), "");

        assertTrue(RememberedPort.in(file()) > 0);
    }

    private Path file() {
        return directory.resolve("port");
    }
}
