package org.ecoplan.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** A PostgreSQL server for this machine alone; everybody who can reach it is let in as its superuser. */
public final class DatabaseServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    /** Long enough to replay the write-ahead log of a run that was killed. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;
    private final Runnable afterClose;

    private DatabaseServer(EmbeddedPostgres postgres, Runnable afterClose) {
        this.postgres = postgres;
        this.afterClose = afterClose;
    }

    /**
     * Starts a server that keeps its data in the directory: what is committed survives a crash of this
     * program, of the server and of the machine. A server that a killed run left behind is stopped first;
     * the port stays the same from run to run unless another program has taken it.
     *
     * <p>No shutdown hook is registered: the caller closes the server after those who use it.
     *
     * @param databases created where they do not exist yet
     * @throws IllegalStateException if a running program uses the directory
     */
    public static DatabaseServer startDurable(Path dataDirectory, List<String> databases) {
        DirectoryClaim claim = DirectoryClaim.on(dataDirectory);
        try {
            DatabaseCluster cluster = new DatabaseCluster(claim.directory());
            cluster.prepare();
            DatabaseServer server = start(
                    durable(cluster.files(), RememberedPort.in(claim.directory().resolve("port"))),
                    databases,
                    claim::release);
            cluster.started();
            return server;
        } catch (RuntimeException e) {
            claim.release();
            throw e;
        }
    }

    /**
     * Starts an empty server that is fast because it never waits for the disk, and that leaves nothing
     * behind when it is closed or this program ends.
     */
    public static DatabaseServer startThrowaway(List<String> databases) {
        return start(throwaway(), databases, () -> {});
    }

    private static EmbeddedPostgres.Builder durable(Path files, int port) {
        return common().setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                // The library switches both off, the first by -F; these come later on PostgreSQL's command line and
                // win.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    private static EmbeddedPostgres.Builder throwaway() {
        // The library's own folder and not its default: there it removes, ten minutes later, what a killed run left.
        Path directory = Path.of(
                System.getProperty("java.io.tmpdir"),
                "embedded-pg",
                UUID.randomUUID().toString());
        return common().setDataDirectory(directory).setServerConfig("full_page_writes", "off");
    }

    private static EmbeddedPostgres.Builder common() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(PATIENCE)
                // No socket in /tmp: its lock file would outlive a crash there, out of this program's care.
                .setServerConfig("unix_socket_directories", "")
                // The same order of texts and the same messages, whatever language the machine speaks.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
    }

    private static DatabaseServer start(EmbeddedPostgres.Builder builder, List<String> databases, Runnable afterClose) {
        try {
            DatabaseServer server = new DatabaseServer(builder.start(), afterClose);
            server.createMissing(databases);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private void createMissing(List<String> databases) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            for (String database : databases) {
                if (!exists(connection, database)) {
                    create(connection, database);
                }
            }
        } catch (SQLException e) {
            closePostgres();
            throw new IllegalStateException("Cannot create the databases " + databases, e);
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void create(Connection connection, String database) throws SQLException {
        String name = connection.unwrap(PGConnection.class).escapeIdentifier(database);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
    }

    /** The address of a database; user and password are not part of it. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port(), database);
    }

    public String user() {
        return SUPERUSER;
    }

    /** Something to fill the field with: the server asks nobody for it. */
    public String password() {
        return SUPERUSER;
    }

    public int port() {
        return postgres.getPort();
    }

    /** Stops the server, cutting off who is still connected. */
    @Override
    public void close() {
        try {
            closePostgres();
        } finally {
            afterClose.run();
        }
    }

    private void closePostgres() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
