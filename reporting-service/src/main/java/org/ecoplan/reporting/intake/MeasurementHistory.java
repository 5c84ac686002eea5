package org.ecoplan.reporting.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.ecoplan.contracts.event.MeasurementRecorded;

/** The revisions of the measurements of many events, added to the history by one statement. */
final class MeasurementHistory {

    private static final String INSERT = """
            insert into known_measurement_revision
                (plan, region, sub_indicator, period, revision, recorded_at, value, stage, rank, status, withdrawn,
                 told_by)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::numeric[],
                ?::text[], ?::integer[], ?::text[], ?::boolean[], ?::text[])
            on conflict do nothing""";

    private record Told(MeasurementRecorded measurement, Instant recordedAt, String eventId) {}

    private final List<Told> told;

    MeasurementHistory(List<ReceivedEvent> events) {
        told = events.stream()
                .flatMap(event -> event.measurements()
                        .map(each -> new Told(each, recordedAt(each, event.recordedAt()), event.id())))
                .toList();
    }

    /** A load may have taken a while: each of its measurements knows its own moment. */
    private static Instant recordedAt(MeasurementRecorded measurement, Instant eventRecordedAt) {
        return measurement.recordedAt() == null ? eventRecordedAt : measurement.recordedAt();
    }

    void append(Connection connection) throws SQLException {
        if (told.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("text", each(MeasurementRecorded::plan)));
            insert.setArray(2, connection.createArrayOf("text", each(MeasurementRecorded::region)));
            insert.setArray(3, connection.createArrayOf("text", each(MeasurementRecorded::subIndicator)));
            insert.setArray(
                    4,
                    connection.createArrayOf("text", each(told -> told.period().code())));
            insert.setArray(5, connection.createArrayOf("bigint", each(MeasurementRecorded::revision)));
            // as text, since an array of timestamps would lose its time zone on the way
            insert.setArray(6, connection.createArrayOf("text", moments()));
            insert.setArray(7, connection.createArrayOf("numeric", each(MeasurementRecorded::value)));
            insert.setArray(8, connection.createArrayOf("text", each(MeasurementRecorded::stage)));
            insert.setArray(9, connection.createArrayOf("integer", each(MeasurementRecorded::rank)));
            insert.setArray(
                    10,
                    connection.createArrayOf("text", each(told -> told.status().name())));
            insert.setArray(11, connection.createArrayOf("boolean", each(MeasurementRecorded::withdrawn)));
            insert.setArray(12, connection.createArrayOf("text", events()));
            insert.executeUpdate();
        }
    }

    private Object[] moments() {
        return told.stream().map(Told::recordedAt).map(Instant::toString).toArray();
    }

    private Object[] events() {
        return told.stream().map(Told::eventId).toArray();
    }

    private Object[] each(Function<MeasurementRecorded, ?> member) {
        return told.stream().map(Told::measurement).map(member).toArray();
    }
}
