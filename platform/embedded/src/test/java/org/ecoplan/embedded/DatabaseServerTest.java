package org.ecoplan.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseServerTest {

    private static final List<String> ONE = List.of("ledger");

    @TempDir
    Path directory;

    @Test
    void keepsRowsAndPortAndCreatesOnlyTheMissingDatabases() throws Exception {
        int firstPort;
        try (DatabaseServer server = DatabaseServer.startDurable(directory, ONE)) {
            new Rows(server, "ledger").create("before");
            firstPort = server.port();
        }

        try (DatabaseServer server = DatabaseServer.startDurable(directory, List.of("ledger", "an other"))) {
            assertEquals(List.of("before"), new Rows(server, "ledger").all());
            assertEquals(
                    "an other",
                    new Rows(server, "an other")
                            .query("SELECT current_database()")
                            .get(0));
            assertEquals(firstPort, server.port());
        }
    }

    @Test
    void waitsForTheDiskWhereDataIsKept() throws Exception {
        try (DatabaseServer server = DatabaseServer.startDurable(directory, ONE)) {
            Rows rows = new Rows(server, "ledger");
            assertEquals("on", rows.setting("fsync"));
            assertEquals("on", rows.setting("synchronous_commit"));
            assertEquals("on", rows.setting("full_page_writes"));
        }
    }

    @Test
    void takesOverFromAKilledRunWhoseServerStillRuns() throws Exception {
        KilledRun.ofDatabase(directory, "written by the killed run");
        ProcessHandle orphan = FormerPostmaster.of(cluster()).orElseThrow().process();

        try (DatabaseServer server = DatabaseServer.startDurable(directory, ONE)) {
            assertFalse(orphan.isAlive());
            assertEquals(List.of("written by the killed run"), new Rows(server, "ledger").all());
        }
    }

    @Test
    void recoversWhenTheServerItselfWasKilled() throws Exception {
        try (DatabaseServer server = DatabaseServer.startDurable(directory, ONE)) {
            new Rows(server, "ledger").create("committed");
            ProcessHandle postmaster =
                    FormerPostmaster.of(cluster()).orElseThrow().process();
            postmaster.destroyForcibly();
            postmaster.onExit().get();
        }

        try (DatabaseServer server = DatabaseServer.startDurable(directory, ONE)) {
            assertEquals(List.of("committed"), new Rows(server, "ledger").all());
        }
    }

    @Test
    void isNotHeldUpByAnotherProgramWithTheCrashedServersProcessNumber() throws Exception {
        DatabaseServer.startDurable(directory, ONE).close();
        ProcessHandle another = ProcessHandle.current().parent().orElseThrow();
        Files.writeString(cluster().resolve("postmaster.pid"), another.pid() + "\n" + cluster() + "\n");

        DatabaseServer.startDurable(directory, ONE).close();

        assertTrue(another.isAlive());
    }

    @Test
    void startsAfreshWhereTheFirstStartWasCutShort() throws Exception {
        Files.writeString(directory.resolve("first-start-unfinished"), "");
        Files.createDirectory(cluster());
        Files.writeString(cluster().resolve("postgresql.conf"), "half a");

        try (DatabaseServer server = DatabaseServer.startDurable(directory, ONE)) {
            new Rows(server, "ledger").create("a row");
        }

        assertFalse(Files.exists(directory.resolve("first-start-unfinished")));
    }

    @Test
    void leavesADirectoryAloneThatIsInUse() {
        DatabaseServer first = DatabaseServer.startDurable(directory, ONE);
        try (first) {
            assertThrows(IllegalStateException.class, () -> DatabaseServer.startDurable(directory, ONE));
            assertTrue(FormerPostmaster.of(cluster()).isPresent());
        }
    }

    @Test
    void aThrowawayServerHasTheDatabasesAndDoesNotWaitForTheDisk() throws Exception {
        try (DatabaseServer server = DatabaseServer.startThrowaway(ONE)) {
            assertEquals("off", new Rows(server, "ledger").setting("fsync"));
        }
    }

    private Path cluster() {
        return directory.resolve("cluster");
    }
}
