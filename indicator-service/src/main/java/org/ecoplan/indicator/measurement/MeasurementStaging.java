package org.ecoplan.indicator.measurement;

import static org.ecoplan.indicator.measurement.MeasurementColumns.READING;
import static org.ecoplan.indicator.measurement.MeasurementColumns.compared;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.ecoplan.kit.load.LoadTarget.Tally;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.rows.CopyStream;
import org.ecoplan.kit.rows.RejectedRows;
import org.ecoplan.kit.rows.RowType;
import org.ecoplan.kit.sql.DatabaseException;
import org.ecoplan.kit.sql.Sql;

/** The rows of one load, in a table that only its transaction sees and that goes with it. */
class MeasurementStaging implements AutoCloseable {

    static final String TABLE = "measurement_staging";

    private static final String CREATE = """
            create temporary table measurement_staging (
                row_index integer, line bigint,
                plan text, sub_indicator text, region text, period text, period_start date, period_end date,
                value numeric, stage text, rank integer, status text, source_unit text,
                evidence_link text, evidence_sha256 text, note text, lineage text, withdrawn boolean,
                recorded_by text, reason text
            ) on commit drop""";

    private static final String REPEATED = "select 0, plan, sub_indicator, region, period, 0, " + READING
            + ", recorded_by, reason, null::timestamptz, row_index, line, other" + """
             from (
                select *, coalesce(lag(row_index) over one_key, lead(row_index) over one_key) other
                from measurement_staging
                window one_key as (partition by sub_indicator, region, period order by row_index)) s
            where other is not null order by row_index""";

    private static final String TAKE_OUT = """
            delete from measurement_staging s using (
                select sub_indicator, region, period from measurement_staging
                group by 1, 2, 3 having count(*) > 1) repeated
            where (s.sub_indicator, s.region, s.period) = (repeated.sub_indicator, repeated.region, repeated.period)""";

    private static final String FORESEE = "select count(*) filter (where m.id is null) created,"
            + " count(*) filter (where m.id is not null and " + compared("m") + " is distinct from " + compared("s")
            + ") revised, count(*) total from measurement_staging s"
            + " left join measurement m using (plan, sub_indicator, region, period)";

    private final Sql sql;
    private final RowType<RecordMeasurementRequest> rows;
    private final CopyStream copy;
    private long size;

    MeasurementStaging(Sql sql, RowType<RecordMeasurementRequest> rows) {
        this.sql = sql;
        this.rows = rows;
        this.copy = sql.with(MeasurementStaging::open);
    }

    private static CopyStream open(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
        return new CopyStream(connection, TABLE);
    }

    void add(int index, long line, MeasurementKey key, Reading reading, Recorder recorder) {
        Evidence evidence = reading.evidence();
        try {
            copy.add(index)
                    .add(line)
                    .add(key.plan())
                    .add(key.subIndicator())
                    .add(key.region())
                    .addPlain(key.period().code())
                    .addPlain(key.period().start())
                    .addPlain(key.period().end())
                    .add(reading.value())
                    .add(reading.stage())
                    .addPlain(reading.rank())
                    .addPlain(reading.status())
                    .add(reading.sourceUnit())
                    .add(evidence == null ? null : evidence.link())
                    .add(evidence == null ? null : evidence.sha256())
                    .add(reading.note())
                    .add(reading.lineage())
                    .addPlain(reading.withdrawn())
                    .add(recorder.by())
                    .add(recorder.reason())
                    .endRow();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** All rows have been added. */
    void complete() {
        try {
            size = copy.end();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        sql.update("analyze measurement_staging");
    }

    /** How many rows will be recorded. */
    long size() {
        return size;
    }

    /** Takes out every row whose key is there more than once: nobody can know which of them is meant. */
    void takeOutRepeated(RejectedRows rejected) {
        long before = rejected.count();
        sql.forEach(REPEATED, row -> reject(row, rejected));
        if (rejected.count() > before) {
            size -= sql.update(TAKE_OUT);
        }
    }

    private void reject(ResultSet row, RejectedRows rejected) throws SQLException {
        FieldError fault = FieldError.inBody(
                "",
                "same-key-twice",
                "row " + row.getInt("other") + " is about the same sub-indicator, region and period",
                null);
        MeasurementRevision staged = MeasurementColumns.read(row);
        rejected.add(
                row.getInt("row_index"),
                row.getLong("line"),
                List.of(fault),
                rows.cells(RecordMeasurementRequest.of(staged)));
    }

    Tally foresee() {
        return sql.first(FORESEE, row -> {
                    long created = row.getLong("created");
                    long revised = row.getLong("revised");
                    return new Tally(created, revised, row.getLong("total") - created - revised);
                })
                .orElseThrow();
    }

    @Override
    public void close() {
        try {
            copy.close();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
