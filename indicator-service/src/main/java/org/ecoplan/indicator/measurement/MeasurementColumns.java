package org.ecoplan.indicator.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.kit.sql.Sql;

/** The columns that a revision is stored in, in the tables of what is known now and of what was ever known. */
final class MeasurementColumns {

    /** What a revision says; two revisions that differ in none of these say the same. */
    static final String READING =
            "value, stage, rank, status, source_unit, evidence_link, evidence_sha256, note, lineage, withdrawn";

    /** What a revision says, who said so, and when. */
    static final String STATE = READING + ", recorded_by, reason, recorded_at";

    private static final String REVISION = "revision, " + STATE;

    /** Measurements {@code m} with their state {@code s} as it is now. */
    static final String NOW = "measurement m cross join lateral (select " + qualified("m", REVISION) + ") s";

    /** Measurements {@code m} with their state {@code s} as it was known at {@code :asOf}. */
    static final String AS_OF = "measurement m cross join lateral (select " + REVISION
            + " from measurement_revision where measurement_id = m.id and recorded_at <= :asOf"
            + " order by revision desc limit 1) s";

    /** What {@link #read} reads of either. */
    static final String SELECTED = "m.id, m.plan, m.sub_indicator, m.region, m.period, " + qualified("s", REVISION);

    private MeasurementColumns() {}

    /**
     * The columns of a table by its alias, so that 80.8 and 80.80 are not the same: as SQL's numbers they would be.
     */
    static String compared(String alias) {
        return "(" + alias + ".value::text, " + qualified(alias, READING.substring("value, ".length())) + ")";
    }

    static String qualified(String alias, String columns) {
        return alias + "." + columns.replace(", ", ", " + alias + ".");
    }

    /** Reads a row with the columns that are {@link #SELECTED}. */
    static MeasurementRevision read(ResultSet row) throws SQLException {
        String link = row.getString("evidence_link");
        return new MeasurementRevision(
                row.getLong("id"),
                new MeasurementKey(
                        row.getString("plan"),
                        row.getString("sub_indicator"),
                        row.getString("region"),
                        Period.parse(row.getString("period"))),
                row.getLong("revision"),
                new Reading(
                        row.getBigDecimal("value"),
                        row.getString("stage"),
                        row.getObject("rank", Integer.class),
                        MeasurementStatus.valueOf(row.getString("status")),
                        row.getString("source_unit"),
                        link == null ? null : new Evidence(link, row.getString("evidence_sha256")),
                        row.getString("note"),
                        row.getString("lineage"),
                        row.getBoolean("withdrawn")),
                new Recorder(row.getString("recorded_by"), row.getString("reason")),
                Sql.instant(row, "recorded_at"));
    }
}
