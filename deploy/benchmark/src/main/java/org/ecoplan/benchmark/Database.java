package org.ecoplan.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.ecoplan.embedded.DatabaseServer;
import org.postgresql.PGConnection;

/** One connection to a database, past its service; each statement is committed by itself. */
final class Database implements AutoCloseable {

    private final Connection connection;

    Database(DatabaseServer server, String name) {
        try {
            connection = DriverManager.getConnection(server.jdbcUrl(name), server.user(), server.password());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot connect to " + name, e);
        }
    }

    void execute(String statement) {
        try (Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    String text(String query) {
        try (Statement executed = connection.createStatement();
                ResultSet row = executed.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** @param rows in COPY's text format */
    void copy(String table, byte[] rows) {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows));
        } catch (SQLException e) {
            throw new IllegalStateException("copy into " + table, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close the connection", e);
        }
    }
}
