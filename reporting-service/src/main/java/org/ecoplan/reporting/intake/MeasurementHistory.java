package org.ecoplan.reporting.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.kit.sql.Columns;

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

    private static final Columns<Told> COLUMNS = new Columns<Told>()
            .add("text", told -> told.measurement().plan())
            .add("text", told -> told.measurement().region())
            .add("text", told -> told.measurement().subIndicator())
            .add("text", told -> told.measurement().period().code())
            .add("bigint", told -> told.measurement().revision())
            .add("text", Told::recordedAt)
            .add("numeric", told -> told.measurement().value())
            .add("text", told -> told.measurement().stage())
            .add("integer", told -> told.measurement().rank())
            .add("text", told -> told.measurement().status().name())
            .add("boolean", told -> told.measurement().withdrawn())
            .add("text", Told::eventId);

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
            COLUMNS.bind(insert, told);
            insert.executeUpdate();
        }
    }
}
