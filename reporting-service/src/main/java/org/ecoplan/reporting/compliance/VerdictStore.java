package org.ecoplan.reporting.compliance;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.kit.sql.Sql;
import org.ecoplan.reporting.compliance.outlook.OutlookOutcome;

/** The verdicts as they are kept: thousands are read and written at once, so that it is done past the entities. */
@ApplicationScoped
class VerdictStore {

    private static final String HAS_REGION = "select exists (select from verdict where plan = ? and region = ?)";

    private static final String SELECT = """
            select basis, year, indicator, revision, verdict, stale, measured_period, explanation, outlook,
                outlook_explanation, since, caused_by
            from verdict where plan = ? and region = ? and indicator = any(?) and year >= ?""";

    private static final String LAST_TOLD = """
            select basis, year, indicator, max(revision) as revision from verdict_change
            where plan = ? and region = ? and indicator = any(?)
            group by basis, year, indicator""";

    private static final String UPSERT = """
            insert into verdict
                (plan, region, basis, year, indicator, revision, verdict, stale, measured_period, explanation, outlook,
                outlook_explanation, since, caused_by)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::bigint[], ?::text[],
                ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
            on conflict (plan, region, basis, year, indicator) do update
            set revision = excluded.revision, verdict = excluded.verdict, stale = excluded.stale,
                measured_period = excluded.measured_period, explanation = excluded.explanation,
                outlook = excluded.outlook, outlook_explanation = excluded.outlook_explanation, since = excluded.since,
                caused_by = excluded.caused_by""";

    private static final Columns<VerdictInForce> COLUMNS = columns(VerdictInForce::id)
            .add("bigint", VerdictInForce::revision)
            .add("text", verdict -> verdict.verdict().name())
            .add("boolean", VerdictInForce::stale)
            .add("text", VerdictInForce::measuredPeriod)
            .add("text", VerdictInForce::explanation)
            .add("text", verdict -> verdict.outlook().name())
            .add("text", VerdictInForce::outlookExplanation)
            .add("text", VerdictInForce::since)
            .add("text", VerdictInForce::causedBy);

    private static final String INSERT_CHANGE = """
            insert into verdict_change
                (plan, region, basis, year, indicator, revision, verdict, previous, explanation, changed_at, caused_by)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::bigint[], ?::text[],
                ?::text[], ?::text[], ?::timestamptz[], ?::text[])""";

    private static final Columns<VerdictChange> CHANGE_COLUMNS = columns(VerdictChange::of)
            .add("bigint", VerdictChange::revision)
            .add("text", change -> change.verdict().name())
            .add(
                    "text",
                    change ->
                            change.previous() == null ? null : change.previous().name())
            .add("text", VerdictChange::explanation)
            .add("text", VerdictChange::changedAt)
            .add("text", VerdictChange::causedBy);

    private final Sql sql;

    VerdictStore(Sql sql) {
        this.sql = sql;
    }

    private static <T> Columns<T> columns(Function<T, VerdictId> id) {
        return new Columns<T>()
                .add("text", row -> id.apply(row).plan())
                .add("text", row -> id.apply(row).region())
                .add("text", row -> id.apply(row).basis().name())
                .add("integer", row -> id.apply(row).year())
                .add("text", row -> id.apply(row).indicator());
    }

    boolean hasRegion(String plan, String region) {
        return sql.first(HAS_REGION, row -> row.getBoolean(1), plan, region).orElseThrow();
    }

    /** The verdicts on some indicators of a region, on both bases, from a year on. */
    Map<VerdictId, VerdictInForce> from(String plan, String region, Collection<String> indicators, int year) {
        return sql.query(SELECT, row -> verdict(plan, region, row), plan, region, indicators, year).stream()
                .collect(toMap(VerdictInForce::id, verdict -> verdict));
    }

    /**
     * The revision of the last change of each verdict on some indicators of a region; those that never changed are not
     * in it. A verdict that was forgotten and is judged again goes on from there, or its events would pass for old.
     */
    Map<VerdictId, Long> lastTold(String plan, String region, Collection<String> indicators) {
        record Told(VerdictId id, long revision) {}
        return sql
                .query(
                        LAST_TOLD,
                        row -> new Told(id(plan, region, row), row.getLong("revision")),
                        plan,
                        region,
                        indicators)
                .stream()
                .collect(toMap(Told::id, Told::revision));
    }

    /** Puts these in force, in the place of those there are. */
    void store(List<VerdictInForce> verdicts) {
        write(UPSERT, COLUMNS, verdicts);
    }

    void append(List<VerdictChange> changes) {
        write(INSERT_CHANGE, CHANGE_COLUMNS, changes);
    }

    private <T> void write(String statement, Columns<T> columns, List<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(statement)) {
                columns.bind(insert, rows);
                return insert.executeUpdate();
            }
        });
    }

    static VerdictInForce verdict(String plan, String region, ResultSet row) throws SQLException {
        return new VerdictInForce(
                id(plan, region, row),
                row.getLong("revision"),
                Verdict.valueOf(row.getString("verdict")),
                row.getBoolean("stale"),
                row.getString("measured_period"),
                row.getString("explanation"),
                outlook(row.getString("outlook")),
                row.getString("outlook_explanation"),
                Sql.instant(row, "since"),
                row.getString("caused_by"));
    }

    private static OutlookOutcome outlook(String stored) {
        return stored == null ? null : OutlookOutcome.valueOf(stored);
    }

    private static VerdictId id(String plan, String region, ResultSet row) throws SQLException {
        return new VerdictId(
                plan, region, Basis.valueOf(row.getString("basis")), row.getInt("year"), row.getString("indicator"));
    }
}
