package org.ecoplan.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a test writes into a database and finds again. */
record Rows(DatabaseServer server, String database) {

    void create(String content) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (content text)");
            statement.execute("INSERT INTO kept VALUES ('" + content + "')");
        }
    }

    List<String> all() throws SQLException {
        return query("SELECT content FROM kept");
    }

    String setting(String name) throws SQLException {
        return query("SHOW " + name).get(0);
    }

    List<String> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password());
    }
}
