package org.ecoplan.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What is in the database, behind the API's back. */
@ApplicationScoped
public class Stored {

    // The relay empties the outbox; the number that its next row will have shows that none was written.
    private static final String FINGERPRINT = """
            select (select md5(string_agg(p::text, '|' order by id)) from project p)
                || (select count(*) from project_transition) || '/'
                || (select count(*) from project_transition_correction) || '/'
                || (select count(*) from project_revision) || '/'
                || (select md5(string_agg(c::text, '|' order by plan)) from catalogue c)
                || (select md5(string_agg(u::text, '|' order by code)) from unit u)
                || (select count(*) from unit_revision) || '/'
                || (select count(*) from work_plan) || '/' || (select count(*) from work_plan_revision) || '/'
                || (select count(*) || '/' || coalesce(sum(revision), 0) from funding_account)
                || (select count(*) || '/' || coalesce(sum(amount), 0) from funding_budget_line)
                || (select count(*) || '/' || coalesce(sum(amount), 0) from funding_entry) || '/'
                || (select count(*) from progress_report_revision) || '/'
                || (select count(*) from progress_override) || '/'
                || (select last_value from outbox_id_seq)""";

    private final DataSource dataSource;

    Stored(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The same text as long as no project, transition, file, unit, work plan, money or event is written. */
    public String fingerprint() {
        return ask(FINGERPRINT);
    }

    public long transitions(String plan) {
        return Long.parseLong(ask("select count(*) from project_transition t join project p on p.id = t.project_id"
                + " where p.plan = '" + plan + "'"));
    }

    /** Makes rows look as if they had been recorded at another moment, since the clock of the tests stands still. */
    public void backdate(String table, String condition, String recordedAt) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update " + table + " set recorded_at = '" + recordedAt + "' where " + condition);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String ask(String query) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
