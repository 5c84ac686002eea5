package org.ecoplan.reporting.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.ecoplan.contracts.project.ProjectStatus;

/** One known state of one key project, as far as the rules ask for it. */
public record KnownProject(String code, long revision, int dueYear, ProjectStatus status) {

    static KnownProject read(ResultSet row) throws SQLException {
        return new KnownProject(
                row.getString("code"),
                row.getLong("revision"),
                row.getInt("due_year"),
                ProjectStatus.valueOf(row.getString("status")));
    }
}
