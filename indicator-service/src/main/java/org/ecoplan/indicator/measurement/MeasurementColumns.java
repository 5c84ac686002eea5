package org.ecoplan.indicator.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;

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

    /** Reads a row that begins with the columns that are {@link #SELECTED}; by their places, which is quicker than by name. */
    static MeasurementRevision read(ResultSet row) throws SQLException {
        return new MeasurementRevision(
                row.getLong(1),
                new MeasurementKey(
                        row.getString(2), row.getString(3), row.getString(4), Period.parse(row.getString(5))),
                row.getLong(6),
                reading(row),
                new Recorder(row.getString(17), row.getString(18)),
                instant(row));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        String link = row.getString(12);
        return new Reading(
                row.getBigDecimal(7),
                row.getString(8),
                row.getObject(9, Integer.class),
                MeasurementStatus.valueOf(row.getString(10)),
                row.getString(11),
                link == null ? null : new Evidence(link, row.getString(13)),
                row.getString(14),
                row.getString(15),
                row.getBoolean(16));
    }

    // what is staged has no time yet
    private static Instant instant(ResultSet row) throws SQLException {
        Timestamp moment = row.getTimestamp(19);
        return moment == null ? null : moment.toInstant();
    }
}
