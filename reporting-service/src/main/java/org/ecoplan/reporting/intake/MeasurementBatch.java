package org.ecoplan.reporting.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.reporting.intake.StateChanged.Change;

/** The measurements of many events, stored by one statement: a load brings a thousand with each. */
final class MeasurementBatch {

    // The places of those that were news come back.
    private static final String UPSERT = """
            with told as (
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::integer[], ?::bigint[],
                    ?::numeric[], ?::text[], ?::integer[], ?::text[], ?::boolean[]) with ordinality
                    as told (plan, region, sub_indicator, period, last_day, days, revision,
                        value, stage, rank, status, withdrawn, place)
            ), news as (
                insert into known_measurement as known
                    (plan, region, sub_indicator, period, last_day, days, revision, value, stage, rank, status, withdrawn)
                select plan, region, sub_indicator, period, last_day, days, revision, value, stage, rank, status, withdrawn
                from told
                on conflict (plan, region, sub_indicator, last_day, days) do update
                set revision = excluded.revision, value = excluded.value, stage = excluded.stage, rank = excluded.rank,
                    status = excluded.status, withdrawn = excluded.withdrawn
                where known.revision < excluded.revision
                returning plan, region, sub_indicator, last_day, days
            )
            select place from news join told using (plan, region, sub_indicator, last_day, days)""";

    private static final Columns<MeasurementRecorded> COLUMNS = new Columns<MeasurementRecorded>()
            .add("text", MeasurementRecorded::plan)
            .add("text", MeasurementRecorded::region)
            .add("text", MeasurementRecorded::subIndicator)
            .add("text", measurement -> measurement.period().code())
            .add("date", measurement -> measurement.period().end())
            .add("integer", measurement -> days(measurement.period()))
            .add("bigint", MeasurementRecorded::revision)
            .add("numeric", MeasurementRecorded::value)
            .add("text", MeasurementRecorded::stage)
            .add("integer", MeasurementRecorded::rank)
            .add("text", measurement -> measurement.status().name())
            .add("boolean", MeasurementRecorded::withdrawn);

    private record Told(MeasurementRecorded measurement, String eventId) {

        private Change.OfMeasurements change() {
            return new Change.OfMeasurements(
                    measurement.plan(),
                    measurement.region(),
                    measurement.subIndicator(),
                    measurement.period().year(),
                    eventId);
        }

        private boolean isNewerThan(Told other) {
            return measurement.revision() > other.measurement.revision();
        }
    }

    private final List<Told> told;

    MeasurementBatch(List<ReceivedEvent> events) {
        Map<String, Told> newest = new LinkedHashMap<>();
        events.stream()
                .flatMap(event -> event.measurements().map(measurement -> new Told(measurement, event.id())))
                .forEach(each -> keepNewer(each, newest));
        told = List.copyOf(newest.values());
    }

    // A statement can store a row once only. What replaces another stands where it came itself.
    private static void keepNewer(Told each, Map<String, Told> newest) {
        String key = each.measurement().key();
        Told former = newest.get(key);
        if (former == null || each.isNewerThan(former)) {
            newest.remove(key);
            newest.put(key, each);
        }
    }

    /** Stores those that are newer than what is known and says what was news, each sub-indicator and year once. */
    List<Change> store(Connection connection) throws SQLException {
        if (told.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            COLUMNS.bind(upsert, told.stream().map(Told::measurement).toList());
            try (ResultSet places = upsert.executeQuery()) {
                Set<Integer> news = new HashSet<>();
                while (places.next()) {
                    news.add(places.getInt(1) - 1);
                }
                return changes(news);
            }
        }
    }

    private static int days(Period period) {
        return Math.toIntExact(ChronoUnit.DAYS.between(period.start(), period.end()) + 1);
    }

    private List<Change> changes(Set<Integer> news) {
        Map<Change, Change> lastOfEach = new LinkedHashMap<>();
        for (int i = 0; i < told.size(); i++) {
            if (news.contains(i)) {
                Change.OfMeasurements change = told.get(i).change();
                // removed first, so that the changes stand in the order of their last causes
                lastOfEach.remove(change.withoutCause());
                lastOfEach.put(change.withoutCause(), change);
            }
        }
        return new ArrayList<>(lastOfEach.values());
    }
}
