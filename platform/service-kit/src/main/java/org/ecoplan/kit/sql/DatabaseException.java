package org.ecoplan.kit.sql;

import java.sql.SQLException;

/** The database did not do what it was asked. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** The SQLSTATE, such as {@code 23505} for a key that is there already. */
    public String state() {
        return ((SQLException) getCause()).getSQLState();
    }
}
