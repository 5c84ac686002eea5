package org.ecoplan.indicator.measurement;

import static org.ecoplan.indicator.measurement.MeasurementColumns.STATE;
import static org.ecoplan.indicator.measurement.MeasurementColumns.compared;
import static org.ecoplan.indicator.measurement.MeasurementColumns.qualified;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kit.sql.Sql;

/**
 * Records what is measured, one or a million at a time, in the same statement: what is new or different becomes a
 * revision of its key, everything else changes nothing. Writers of one key wait for each other at its row, and many
 * rows are taken in the order of their keys, so that two loads cannot wait for each other. Whoever calls it has begun a
 * transaction.
 */
@ApplicationScoped
class MeasurementWriter {

    private static final String KEY = "plan, sub_indicator, region, period, period_start, period_end";

    private static final String IN_KEY_ORDER = " order by plan, sub_indicator, region, period";

    private static final String CORRECT = " do update set revision = m.revision + 1, "
            + Arrays.stream(STATE.split(", "))
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "))
            + " where " + compared("m") + " is distinct from "
            + compared("excluded");

    private static final String LEAVE = " do nothing";

    /** One list of texts a column, so that the statement is the same for any number of entries. */
    private static final String ENTRIES = """
            (select plan, sub_indicator, region, period, period_start::date, period_end::date, value::numeric, stage,
                    rank::integer, status, source_unit, evidence_link, evidence_sha256, note, lineage,
                    withdrawn::boolean, recorded_by, reason, ?::timestamptz recorded_at
             from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                         ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                         ?::text[], ?::text[])
                  entry (plan, sub_indicator, region, period, period_start, period_end, value, stage, rank, status,
                         source_unit, evidence_link, evidence_sha256, note, lineage, withdrawn, recorded_by, reason)
            ) input""";

    /** The columns of an entry, in the order of {@link #ENTRIES}. */
    private static final List<Function<Entry, Object>> COLUMNS = List.of(
            entry -> entry.key().plan(),
            entry -> entry.key().subIndicator(),
            entry -> entry.key().region(),
            entry -> entry.key().period().code(),
            entry -> entry.key().period().start(),
            entry -> entry.key().period().end(),
            entry -> entry.reading().value() == null
                    ? null
                    : entry.reading().value().toPlainString(),
            entry -> entry.reading().stage(),
            entry -> entry.reading().rank(),
            entry -> entry.reading().status(),
            entry -> entry.reading().sourceUnit(),
            entry -> entry.reading().evidence() == null
                    ? null
                    : entry.reading().evidence().link(),
            entry -> entry.reading().evidence() == null
                    ? null
                    : entry.reading().evidence().sha256(),
            entry -> entry.reading().note(),
            entry -> entry.reading().lineage(),
            entry -> entry.reading().withdrawn(),
            entry -> entry.recorder().by(),
            entry -> entry.recorder().reason());

    private static final String CORRECT_ENTRIES = statement(ENTRIES, CORRECT);
    private static final String ADD_ENTRIES = statement(ENTRIES, LEAVE);

    private final Sql sql;
    private final Clock clock;

    MeasurementWriter(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Records entries about different keys; the new revisions. Who is not among them said what is known. */
    List<MeasurementRevision> record(List<Entry> entries) {
        return write(CORRECT_ENTRIES, entries);
    }

    /** Records a reading; the new revision, or nothing if it says what is known. */
    Optional<MeasurementRevision> record(Entry entry) {
        return record(List.of(entry)).stream().findFirst();
    }

    /** Records a reading where nothing was ever known; nothing if something was. */
    Optional<MeasurementRevision> add(Entry entry) {
        return write(ADD_ENTRIES, List.of(entry)).stream().findFirst();
    }

    /**
     * Records every row of a table that has the columns of a reading and its key; hands each new revision over.
     *
     * @param table with columns of their names in {@code measurement}, all but {@code recorded_at}
     */
    void recordAll(String table, Consumer<MeasurementRevision> changed) {
        String source = "(select *, ?::timestamptz recorded_at from " + table + ") input";
        sql.forEach(statement(source, CORRECT), row -> changed.accept(MeasurementColumns.read(row)), clock.instant());
    }

    private List<MeasurementRevision> write(String statement, List<Entry> entries) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(clock.instant());
        for (Function<Entry, Object> column : COLUMNS) {
            parameters.add(entries.stream().map(column).toList());
        }
        return sql.query(statement, MeasurementColumns::read, parameters.toArray());
    }

    private static String statement(String source, String onConflict) {
        return "with changed as (insert into measurement as m (" + KEY + ", revision, " + STATE + ") select " + KEY
                + ", 1, " + STATE + " from " + source + IN_KEY_ORDER
                + " on conflict (plan, sub_indicator, region, period)" + onConflict + " returning "
                + qualified("m", "id, plan, sub_indicator, region, period, revision, " + STATE) + "),"
                + " history as (insert into measurement_revision (measurement_id, plan, revision, " + STATE
                + ") select id, plan, revision, " + STATE + " from changed) select * from changed";
    }
}
