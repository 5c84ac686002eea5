package org.ecoplan.kit.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Runs statements on the connection of the transaction that is under way. Parameters are what JDBC takes, and instants
 * and collections of texts.
 */
@ApplicationScoped
public class Sql {

    private final AgroalDataSource dataSource;

    Sql(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many rows it changed. */
    public int update(String statement, Object... parameters) {
        return with(connection -> {
            try (PreparedStatement prepared = prepared(connection, statement, parameters)) {
                return prepared.executeUpdate();
            }
        });
    }

    public <R> List<R> query(String statement, RowMapper<R> mapper, Object... parameters) {
        return with(connection -> {
            try (PreparedStatement prepared = prepared(connection, statement, parameters);
                    ResultSet rows = prepared.executeQuery()) {
                List<R> results = new ArrayList<>();
                while (rows.next()) {
                    results.add(mapper.map(rows));
                }
                return results;
            }
        });
    }

    /** The first row, if there is any. */
    public <R> Optional<R> first(String statement, RowMapper<R> mapper, Object... parameters) {
        return query(statement, mapper, parameters).stream().findFirst();
    }

    /** Whatever needs the connection itself, such as COPY. */
    public <R> R with(Work<R> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** A moment that may be absent. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static PreparedStatement prepared(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, value(parameters[i], connection));
        }
        return prepared;
    }

    private static Object value(Object parameter, Connection connection) throws SQLException {
        if (parameter instanceof Instant moment) {
            return Timestamp.from(moment);
        }
        return parameter instanceof Collection<?> texts ? connection.createArrayOf("text", texts.toArray()) : parameter;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    public interface RowMapper<R> {
        R map(ResultSet row) throws SQLException;
    }

    /** Does something with the connection, and leaves it open. */
    @FunctionalInterface
    public interface Work<R> {
        R on(Connection connection) throws SQLException;
    }
}
