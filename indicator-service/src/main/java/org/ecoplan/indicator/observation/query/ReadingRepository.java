package org.ecoplan.indicator.observation.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.observation.QualityFlag;
import org.ecoplan.indicator.series.CalendarStep;
import org.ecoplan.indicator.series.CityCalendar;
import org.ecoplan.indicator.series.KnownSeries;
import org.ecoplan.kit.sql.Sql;

/** Reads observations a piece at a time, each in a transaction that has ended before anybody is told of it. */
@ApplicationScoped
class ReadingRepository {

    private static final String LIST = """
            select time, value, flag from observation
            where series = ? and time >= ? and time < ? and flag = any(?::text[]::"char"[])
            order by time limit ?""";
    private static final String LATEST = """
            select time, value, flag from observation where series = ? order by time desc limit 1""";
    private static final String BOUNDS = """
            select (select time from observation where series = ? and time >= ? and time < ? order by time limit 1)
                       as first,
                   (select time from observation where series = ? and time >= ? and time < ? order by time desc limit 1)
                       as last""";
    private static final String GATHER = """
            select %s as start, %s as value, count(*) as rows, max(scale(value)) as scale from observation
            where series = ? and time >= ? and time < ? and flag in (%s)
            group by 1 order by 1""";
    private static final String CORRECTIONS = """
            select id, time, value, flag, recorded_at, replaced_at from observation_correction
            where series = ? and id > ? and time >= ? and time < ? order by id limit ?""";

    private final Sql sql;
    private final CityCalendar calendar;

    ReadingRepository(Sql sql, CityCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /** A correction and its number, by which they are ordered. */
    record Correction(long id, CorrectionResponse response) {}

    @Transactional
    List<Reading> list(KnownSeries series, TimeRange range, Collection<QualityFlag> flags, int limit) {
        return sql.query(LIST, row -> reading(series, row), series.id(), range.from(), range.to(), flags, limit);
    }

    @Transactional
    Optional<Reading> latest(KnownSeries series) {
        return sql.first(LATEST, row -> reading(series, row), series.id());
    }

    /** The range cut down to what there is of a series; empty if there is nothing. */
    @Transactional
    Optional<TimeRange> bounds(KnownSeries series, TimeRange range) {
        return sql.first(
                        BOUNDS,
                        row -> new TimeRange(Sql.instant(row, "first"), Sql.instant(row, "last")),
                        series.id(),
                        range.from(),
                        range.to(),
                        series.id(),
                        range.from(),
                        range.to())
                .filter(found -> found.from() != null)
                .map(found -> new TimeRange(found.from(), found.to().plusNanos(1000)));
    }

    @Transactional
    List<GatheredReading> gather(KnownSeries series, TimeRange range, Every every, Aggregate aggregate) {
        List<Object> parameters = new ArrayList<>(every.parameters(calendar));
        parameters.addAll(List.of(series.id(), range.from(), range.to()));
        return sql.query(
                GATHER.formatted(every.start(), aggregate.sql(), QualityFlag.COUNTING),
                row -> gathered(row, every, aggregate),
                parameters.toArray());
    }

    @Transactional
    List<Correction> corrections(KnownSeries series, TimeRange range, long position, int limit) {
        return sql.query(
                CORRECTIONS,
                row -> new Correction(
                        row.getLong("id"),
                        new CorrectionResponse(
                                Sql.instant(row, "time"),
                                row.getBigDecimal("value"),
                                QualityFlag.of(row.getString("flag")),
                                Sql.instant(row, "recorded_at"),
                                Sql.instant(row, "replaced_at"))),
                series.id(),
                position,
                range.from(),
                range.to(),
                limit);
    }

    private Reading reading(KnownSeries series, ResultSet row) throws SQLException {
        Instant time = Sql.instant(row, "time");
        return new Reading(
                time,
                series.step().calendar().map(step -> period(step, time)).orElse(null),
                row.getBigDecimal("value"),
                QualityFlag.of(row.getString("flag")));
    }

    private GatheredReading gathered(ResultSet row, Every every, Aggregate aggregate) throws SQLException {
        Instant time = Sql.instant(row, "start");
        long count = row.getLong("rows");
        return new GatheredReading(
                time,
                every instanceof Every.ByCalendar calendarly ? period(calendarly.step(), time) : null,
                aggregate.result(row.getBigDecimal("value"), count, row.getInt("scale")),
                count);
    }

    private String period(CalendarStep step, Instant time) {
        return step.periodOf(calendar.dayOf(time)).code();
    }
}
