package org.ecoplan.indicator.measurement;

import static org.ecoplan.indicator.measurement.MeasurementColumns.STATE;
import static org.ecoplan.indicator.measurement.MeasurementColumns.compared;
import static org.ecoplan.indicator.measurement.MeasurementColumns.qualified;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ecoplan.kit.sql.Sql;

/**
 * Records what is measured, one or a million at a time, in the same statement: what is new or different becomes a
 * revision of its key, everything else changes nothing. Writers of one key wait for each other at its row, and many
 * rows are taken in the order of their keys, so that two loads cannot wait for each other.
 */
@ApplicationScoped
class MeasurementWriter {

    private static final String KEY = "plan, sub_indicator, region, period, period_start, period_end";

    private static final String IN_KEY_ORDER = " order by plan, sub_indicator, region, period";

    private static final String CORRECT = " do update set revision = m.revision + 1, "
            + Arrays.stream(STATE.split(", "))
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "))
            + ", changed_in = pg_current_xact_id() where " + compared("m") + " is distinct from "
            + compared("excluded");

    private static final String LEAVE = " do nothing";

    private static final String ONE = """
            (select ?::text plan, ?::text sub_indicator, ?::text region, ?::text period, ?::date period_start,
                    ?::date period_end, ?::numeric as value, ?::text stage, ?::integer rank, ?::text status,
                    ?::text source_unit, ?::text evidence_link, ?::text evidence_sha256, ?::text note,
                    ?::text lineage, ?::boolean withdrawn, ?::text recorded_by, ?::text reason,
                    ?::timestamptz recorded_at) input""";

    private static final String CORRECT_ONE = statement(ONE, CORRECT);
    private static final String ADD_ONE = statement(ONE, LEAVE);

    private final Sql sql;
    private final Clock clock;

    MeasurementWriter(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Records a reading; the new revision, or nothing if it says what is known. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<MeasurementRevision> record(MeasurementKey key, Reading reading, Recorder recorder) {
        return write(CORRECT_ONE, key, reading, recorder);
    }

    /** Records a reading where nothing was ever known; nothing if something was. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<MeasurementRevision> add(MeasurementKey key, Reading reading, Recorder recorder) {
        return write(ADD_ONE, key, reading, recorder);
    }

    /**
     * Records every row of a table that has the columns of a reading and its key; hands each new revision over.
     *
     * @param table with columns of their names in {@code measurement}, all but {@code recorded_at}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void recordAll(String table, Consumer<MeasurementRevision> changed) {
        String source = "(select *, ?::timestamptz recorded_at from " + table + ") input";
        sql.forEach(statement(source, CORRECT), row -> changed.accept(MeasurementColumns.read(row)), clock.instant());
    }

    private Optional<MeasurementRevision> write(
            String statement, MeasurementKey key, Reading reading, Recorder recorder) {
        Evidence evidence = reading.evidence();
        return sql.first(
                statement,
                MeasurementColumns::read,
                key.plan(),
                key.subIndicator(),
                key.region(),
                key.period().code(),
                key.period().start(),
                key.period().end(),
                reading.value(),
                reading.stage(),
                reading.rank(),
                reading.status().name(),
                reading.sourceUnit(),
                evidence == null ? null : evidence.link(),
                evidence == null ? null : evidence.sha256(),
                reading.note(),
                reading.lineage(),
                reading.withdrawn(),
                recorder.by(),
                recorder.reason(),
                clock.instant());
    }

    private static String statement(String source, String onConflict) {
        return "with changed as (insert into measurement as m (" + KEY + ", revision, " + STATE + ") select " + KEY
                + ", 1, " + STATE + " from " + source + IN_KEY_ORDER
                + " on conflict (plan, sub_indicator, region, period)" + onConflict + " returning "
                + qualified("m", "id, plan, sub_indicator, region, period, revision, " + STATE) + "),"
                + " history as (insert into measurement_revision (measurement_id, revision, " + STATE
                + ") select id, revision, " + STATE + " from changed) select * from changed";
    }
}
