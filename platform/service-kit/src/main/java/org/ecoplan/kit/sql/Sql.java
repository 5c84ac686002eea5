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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs statements on the connection of the transaction that is under way. Parameters are what JDBC takes, and instants
 * and collections of texts.
 */
@ApplicationScoped
public class Sql {

    // a cast has two colons
    private static final Pattern NAMED = Pattern.compile("(?<!:):([a-z]\\w*)");

    private static final int ROWS_AT_ONCE = 1_000;

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

    /** The same with parameters that the statement names: {@code :plan}. */
    public <R> List<R> query(String statement, RowMapper<R> mapper, Map<String, Object> parameters) {
        Matcher names = NAMED.matcher(statement);
        Object[] values =
                names.results().map(name -> parameters.get(name.group(1))).toArray();
        return query(names.replaceAll("?"), mapper, values);
    }

    /** Hands over one row after another; only some of them are in memory at a time. */
    public void forEach(String statement, RowConsumer consumer, Object... parameters) {
        with(connection -> {
            try (PreparedStatement prepared = prepared(connection, statement, parameters)) {
                prepared.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet rows = prepared.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(rows);
                    }
                }
            }
            return null;
        });
    }

    /**
     * Lets the transaction, of which this has to be the first statement, see everything as of one moment. From here on the
     * database writes nothing for it.
     */
    public void readOneMoment() {
        update("set transaction isolation level repeatable read, read only");
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

    /** Takes one row. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    /** Does something with the connection, and leaves it open. */
    @FunctionalInterface
    public interface Work<R> {
        R on(Connection connection) throws SQLException;
    }
}
