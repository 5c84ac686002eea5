package org.ecoplan.reporting.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.event.VerdictChanged;
import org.ecoplan.kit.sql.Sql;

/**
 * The changes of a plan's verdicts in their order. Their ids are given out by the statement that inserts them, under a
 * lock that lets one transaction at a time write changes of a plan: no change ever appears below one that could be read
 * already.
 */
@ApplicationScoped
public class VerdictChanges {

    private static final String AFTER = """
            select id, region, basis, year, indicator, revision, verdict, previous, changed_at, caused_by
            from verdict_change where plan = ? and id > ? order by id limit ?""";
    private static final String NEWEST_OF_PLAN =
            "select coalesce(max(id), 0) as newest from verdict_change where plan = ?";
    private static final String NEWEST = "select coalesce(max(id), 0) as newest from verdict_change";

    private final Sql sql;

    VerdictChanges(Sql sql) {
        this.sql = sql;
    }

    /** The next changes behind one, oldest first. */
    @Transactional
    public List<NumberedChange> after(String plan, long id, int most) {
        return sql.query(AFTER, row -> change(plan, row), plan, id, most);
    }

    /** The id of a plan's newest change; 0 if there has been none. */
    @Transactional
    public long newest(String plan) {
        return sql.first(NEWEST_OF_PLAN, row -> row.getLong("newest"), plan).orElseThrow();
    }

    /** The highest id that any plan's change has. */
    @Transactional
    public long newest() {
        return sql.first(NEWEST, row -> row.getLong("newest")).orElseThrow();
    }

    private static NumberedChange change(String plan, ResultSet row) throws SQLException {
        VerdictChanged change = new VerdictChanged(
                plan,
                row.getString("region"),
                Basis.valueOf(row.getString("basis")),
                row.getInt("year"),
                row.getString("indicator"),
                row.getLong("revision"),
                Verdict.valueOf(row.getString("verdict")),
                Optional.ofNullable(row.getString("previous"))
                        .map(Verdict::valueOf)
                        .orElse(null),
                Sql.instant(row, "changed_at"),
                row.getString("caused_by"));
        return new NumberedChange(row.getLong("id"), change);
    }
}
