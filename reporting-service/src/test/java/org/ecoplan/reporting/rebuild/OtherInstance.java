package org.ecoplan.reporting.rebuild;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An instance of the service that is at a rebuild, so that this one leaves it alone until the other is gone. */
@ApplicationScoped
class OtherInstance {

    private final AgroalDataSource dataSource;
    private Connection connection;

    OtherInstance(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void comes() throws SQLException {
        connection = dataSource.getConnection();
        execute("set lock_timeout = '30s'");
        execute("select pg_advisory_lock(" + RebuildWorker.LOCK + ")");
    }

    void goes() throws SQLException {
        if (connection != null) {
            execute("select pg_advisory_unlock(" + RebuildWorker.LOCK + ")");
            execute("reset lock_timeout");
            connection.close();
            connection = null;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
