package org.ecoplan.reporting.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.reporting.intake.StateChanged.Change;

/**
 * The measurements of many events, stored together: a load brings a thousand with each.
 *
 * <p>Each row of the batch says whether it was news, and a batch may have two revisions of one measurement; so the driver
 * must not be told to make one statement of them ({@code reWriteBatchedInserts}).
 */
final class MeasurementBatch {

    private static final String UPSERT = """
            insert into known_measurement as known
                (plan, region, sub_indicator, period, revision, value, stage, rank, status, withdrawn)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (plan, region, sub_indicator, period) do update
            set revision = excluded.revision, value = excluded.value, stage = excluded.stage, rank = excluded.rank,
                status = excluded.status, withdrawn = excluded.withdrawn
            where known.revision < excluded.revision""";

    private record Told(MeasurementRecorded measurement, String eventId) {

        private Change.OfMeasurements change() {
            return new Change.OfMeasurements(
                    measurement.plan(),
                    measurement.region(),
                    measurement.subIndicator(),
                    measurement.period().year(),
                    eventId);
        }
    }

    private final List<Told> told;

    MeasurementBatch(List<ReceivedEvent> events) {
        told = events.stream()
                .flatMap(event -> event.measurements().map(measurement -> new Told(measurement, event.id())))
                .toList();
    }

    /** Stores those that are newer than what is known and says what was news, each sub-indicator and year once. */
    List<Change> store(Connection connection) throws SQLException {
        if (told.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Told each : told) {
                bind(upsert, each.measurement());
                upsert.addBatch();
            }
            return changes(upsert.executeBatch());
        }
    }

    private static void bind(PreparedStatement upsert, MeasurementRecorded measurement) throws SQLException {
        upsert.setString(1, measurement.plan());
        upsert.setString(2, measurement.region());
        upsert.setString(3, measurement.subIndicator());
        upsert.setString(4, measurement.period().code());
        upsert.setLong(5, measurement.revision());
        upsert.setBigDecimal(6, measurement.value());
        upsert.setString(7, measurement.stage());
        upsert.setObject(8, measurement.rank(), Types.INTEGER);
        upsert.setString(9, measurement.status().name());
        upsert.setBoolean(10, measurement.withdrawn());
    }

    private List<Change> changes(int[] rowsStored) {
        Map<Change, Change> lastOfEach = new LinkedHashMap<>();
        for (int i = 0; i < rowsStored.length; i++) {
            if (rowsStored[i] == 1) {
                Change.OfMeasurements change = told.get(i).change();
                // removed first, so that the changes stand in the order of their last causes
                lastOfEach.remove(change.withoutCause());
                lastOfEach.put(change.withoutCause(), change);
            }
        }
        return new ArrayList<>(lastOfEach.values());
    }
}
