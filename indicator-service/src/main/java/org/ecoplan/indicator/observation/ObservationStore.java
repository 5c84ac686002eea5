package org.ecoplan.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.ecoplan.indicator.series.CityCalendar;
import org.ecoplan.indicator.series.KnownSeries;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.kit.load.LoadTarget.Tally;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.rows.BinaryCopyStream;
import org.ecoplan.kit.sql.Sql;

/** How observations get into the database. Everything here belongs to the transaction of one load. */
@ApplicationScoped
class ObservationStore {

    // the limit keeps the planner from reading a partition where one look into its index is enough
    private static final String ANY_KNOWN = """
            select 1 from unnest(?::text[]::integer[], ?::text[]::timestamptz[], ?::text[]::timestamptz[])
                as wanted (series, first, last)
            cross join lateral (
                select 1 from observation o
                where o.series = wanted.series and o.time between wanted.first and wanted.last limit 1) known
            limit 1""";

    private final Sql sql;
    private final Partitions partitions;
    private final SeriesLocks locks;
    private final SeriesCatalogue catalogue;
    private final DerivationMarks marks;
    private final CityCalendar calendar;

    ObservationStore(
            Sql sql,
            Partitions partitions,
            SeriesLocks locks,
            SeriesCatalogue catalogue,
            DerivationMarks marks,
            CityCalendar calendar) {
        this.sql = sql;
        this.partitions = partitions;
        this.locks = locks;
        this.catalogue = catalogue;
        this.marks = marks;
        this.calendar = calendar;
    }

    StagingTable stagingTable() {
        return new StagingTable(sql);
    }

    /**
     * Makes the partitions for some years and waits until no other load writes these series: from here on what is known
     * of them does not change under us.
     *
     * @throws ProblemException 409 if a series means something else now than when the rows were checked
     */
    void prepare(SortedSet<Integer> years, Collection<SeriesRows> rows) {
        partitions.ensure(years);
        locks.take(rows.stream().map(one -> one.series().id()).toList());
        SeriesCatalogue.Edition now = catalogue.current();
        for (SeriesRows one : rows) {
            KnownSeries series = one.series();
            if (!now.find(series.code()).filter(series::equals).isPresent()) {
                throw ProblemException.conflict(
                        "series-redefined",
                        "A series was redefined in the meantime",
                        "the series " + series.code() + " was redefined while its rows came in; send them again");
            }
        }
    }

    /** Whether anything is known of one of the series between its first and its last row. */
    boolean knowsAnyOf(Collection<SeriesRows> rows) {
        List<Integer> series = new ArrayList<>();
        List<String> firsts = new ArrayList<>();
        List<String> lasts = new ArrayList<>();
        for (SeriesRows one : rows) {
            series.add(one.series().id());
            firsts.add(Moments.format(one.first()));
            lasts.add(Moments.format(one.last()));
        }
        return sql.first(ANY_KNOWN, row -> true, series, firsts, lasts).isPresent();
    }

    /** Stores rows none of which is known in any form. */
    void copy(List<StagedRow> rows, Instant now) {
        long recordedAt = Moments.micros(now);
        sql.with(connection -> {
            try (BinaryCopyStream copy =
                    new BinaryCopyStream(connection, "observation (series, time, value, flag, recorded_at)", 5)) {
                for (StagedRow row : rows) {
                    copy.add(row.series())
                            .addMoment(row.time())
                            .add(row.value())
                            .add(row.flag().letter())
                            .addMoment(recordedAt)
                            .endRow();
                }
                return copy.end();
            }
        });
    }

    /** Stores what is new of the rows, corrects what is known otherwise, and marks the years of both. */
    Tally merge(StagingTable table, Collection<SeriesRows> rows, Instant now) {
        Map<Integer, KnownSeries> series =
                rows.stream().map(SeriesRows::series).collect(Collectors.toMap(KnownSeries::id, one -> one));
        StagingTable.Merge merge = table.merge(calendar.zone(), now);
        marks.mark(
                merge.changed().stream()
                        .map(one -> DerivedYear.of(series.get(one.series()), one.year()))
                        .collect(Collectors.toSet()),
                now);
        return merge.tally();
    }

    /** Marks every year that any of the rows is in. */
    void markAll(Collection<SeriesRows> rows, Instant now) {
        marks.mark(
                rows.stream()
                        .flatMap(one -> one.years().stream().map(year -> DerivedYear.of(one.series(), year)))
                        .collect(Collectors.toSet()),
                now);
    }
}
