package org.ecoplan.indicator.observation;

import java.time.ZoneId;
import java.util.SortedSet;
import org.ecoplan.indicator.series.KnownSeries;

/** What a load has of one series, without the rows themselves. */
final class SeriesRows {

    private final KnownSeries series;
    private final YearSet years;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private boolean ascending = true;

    SeriesRows(KnownSeries series, ZoneId zone) {
        this.series = series;
        this.years = new YearSet(zone);
    }

    void add(long time) {
        ascending &= time > last;
        first = Math.min(first, time);
        last = Math.max(last, time);
        years.add(time);
    }

    KnownSeries series() {
        return series;
    }

    boolean isEmpty() {
        return first > last;
    }

    /** Whether each row was newer than the one before, so that no time can be there twice. */
    boolean isAscending() {
        return ascending;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    /** The city's years that its rows are in. */
    SortedSet<Integer> years() {
        return years.years();
    }
}
