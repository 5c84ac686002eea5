package org.ecoplan.indicator.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.indicator.series.KnownSeries;
import org.ecoplan.kit.load.LoadTarget;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.rows.BinaryCopyStream;
import org.ecoplan.kit.rows.RejectedRows;
import org.ecoplan.kit.sql.Sql;

/**
 * The rows of one load in a temporary table of its transaction, where they are compared with each other and with what is
 * known. While it is filled the connection takes nothing else.
 */
final class StagingTable implements AutoCloseable {

    private static final String CREATE = """
            create temporary table observation_staging (
                index integer, line bigint, series integer, time timestamptz, value numeric, flag "char"
            ) on commit drop""";
    private static final String COLUMNS = "observation_staging (index, line, series, time, value, flag)";

    // some of the others are enough to find the mistake
    private static final String REPEATED = """
            (select series, time, (array_agg(index order by index))[1:6] as rows
             from observation_staging group by series, time having count(*) > 1)""";
    private static final String SELECT_REPEATED = """
            select s.index, s.line, s.series, s.time, s.value, s.flag, repeated.rows
            from observation_staging s join %s repeated using (series, time) order by s.index""".formatted(REPEATED);
    private static final String DELETE_REPEATED = """
            delete from observation_staging s using %s repeated
            where s.series = repeated.series and s.time = repeated.time""".formatted(REPEATED);

    private static final String INSERT = """
            insert into observation (series, time, value, flag, recorded_at)
            select series, time, value, flag, ? from observation_staging""";

    // One look into the index a row: the limit keeps the planner, which knows nothing of a table that was just made,
    // from reading everything that is known instead.
    private static final String WITH_KNOWN = """
            from observation_staging s left join lateral (
                select series, value, flag, recorded_at from observation known
                where known.series = s.series and known.time = s.time limit 1) o on true""";
    // 80.8 and 80.80 are equal as numbers, but not the same reading
    private static final String DIFFERS = "(o.flag <> s.flag or o.value::text is distinct from s.value::text)";
    private static final String FORESEE = """
            select count(*) filter (where o.series is null),
                   count(*) filter (where o.series is not null and %1$s),
                   count(*) filter (where o.series is not null and not %1$s) %2$s""".formatted(DIFFERS, WITH_KNOWN);

    private static final String COMPARE = """
            create temporary table observation_change on commit drop as
            select s.series, s.time, s.value, s.flag, o.series is not null as known,
                   o.value as old_value, o.flag as old_flag, o.recorded_at as old_recorded_at %2$s
            where o.series is null or %1$s""".formatted(DIFFERS, WITH_KNOWN);
    private static final String KEEP_OLD = """
            insert into observation_correction (series, time, value, flag, recorded_at, replaced_at)
            select series, time, old_value, old_flag, old_recorded_at, ? from observation_change where known""";
    private static final String STORE_NEW = """
            with stored as (
                insert into observation (series, time, value, flag, recorded_at)
                select series, time, value, flag, ? from observation_change
                on conflict (series, time) do update
                set value = excluded.value, flag = excluded.flag, recorded_at = excluded.recorded_at
                returning series, time
            )
            select series, extract(year from time at time zone ?)::integer as year, count(*) as rows
            from stored group by 1, 2""";

    private final Sql sql;
    private final BinaryCopyStream copy;
    private boolean complete;
    private long rows;

    StagingTable(Sql sql) {
        this.sql = sql;
        sql.update(CREATE);
        this.copy = sql.with(connection -> new BinaryCopyStream(connection, COLUMNS, 6));
    }

    /** How many rows of a series and a year were changed. */
    record Changed(int series, int year, long rows) {

        static Changed of(ResultSet row) throws SQLException {
            return new Changed(row.getInt("series"), row.getInt("year"), row.getLong("rows"));
        }
    }

    /** What became of the rows. */
    record Merge(LoadTarget.Tally tally, List<Changed> changed) {}

    void add(List<StagedRow> more) {
        sql.with(connection -> {
            for (StagedRow row : more) {
                add(row);
            }
            rows += more.size();
            return null;
        });
    }

    private void add(StagedRow row) throws SQLException {
        copy.add(row.index())
                .add(row.line())
                .add(row.series())
                .addMoment(row.time())
                .add(row.value())
                .add(row.flag().letter())
                .endRow();
    }

    boolean isComplete() {
        return complete;
    }

    /** Ends the filling. */
    void complete() {
        sql.with(connection -> copy.end());
        complete = true;
    }

    /** Takes out rows that speak of one series and time; how many they were. */
    long refuseRepeated(RejectedRows rejected, Collection<SeriesRows> series) {
        Map<Integer, String> codes =
                series.stream().map(SeriesRows::series).collect(Collectors.toMap(KnownSeries::id, KnownSeries::code));
        long before = rejected.count();
        sql.forEach(SELECT_REPEATED, row -> refuse(row, codes, rejected));
        long refused = rejected.count() - before;
        if (refused > 0) {
            sql.update(DELETE_REPEATED);
            rows -= refused;
        }
        return refused;
    }

    /** What {@link #merge} would do. */
    LoadTarget.Tally foresee() {
        return sql.query(FORESEE, row -> new LoadTarget.Tally(row.getLong(1), row.getLong(2), row.getLong(3)))
                .get(0);
    }

    /** Stores all rows, none of which is known in any form. */
    void insertAll(Instant now) {
        sql.update(INSERT, now);
    }

    /** Stores what is not known yet, corrects what is known otherwise, and keeps what that was. */
    Merge merge(ZoneId zone, Instant now) {
        sql.update(COMPARE);
        long revised = sql.update(KEEP_OLD, now);
        List<Changed> changed = sql.query(STORE_NEW, Changed::of, now, zone.getId());
        long stored = changed.stream().mapToLong(Changed::rows).sum();
        return new Merge(new LoadTarget.Tally(stored - revised, revised, rows - stored), changed);
    }

    @Override
    public void close() {
        sql.with(connection -> {
            copy.close();
            return null;
        });
    }

    private static void refuse(ResultSet row, Map<Integer, String> codes, RejectedRows rejected) throws SQLException {
        int index = row.getInt("index");
        String time = Moments.format(Moments.micros(Sql.instant(row, "time")));
        String others = Arrays.stream((Integer[]) row.getArray("rows").getArray())
                .filter(other -> other != index)
                .map(String::valueOf)
                .limit(5)
                .collect(Collectors.joining(", "));
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("series", codes.get(row.getInt("series")));
        cells.put("time", time);
        if (row.getBigDecimal("value") != null) {
            cells.put("value", row.getBigDecimal("value").toPlainString());
        }
        cells.put("flag", row.getString("flag"));
        FieldError fault = FieldError.inBody(
                "/time", "twice", "other rows speak of the same series and time: index " + others, time);
        rejected.add(index, row.getLong("line"), List.of(fault), cells);
    }
}
