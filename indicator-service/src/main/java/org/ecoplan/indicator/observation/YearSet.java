package org.ecoplan.indicator.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;
import java.util.TreeSet;

/** The years that some moments are in. The next moment is mostly in the year of the one before. */
final class YearSet {

    private final ZoneId zone;
    private final SortedSet<Integer> years = new TreeSet<>();
    private long start;
    private long end;

    YearSet(ZoneId zone) {
        this.zone = zone;
    }

    /** @param moment in microseconds since 1970 */
    void add(long moment) {
        if (moment < start || moment >= end) {
            int year = Moments.instant(moment).atZone(zone).getYear();
            years.add(year);
            start = Moments.micros(startOf(year));
            end = Moments.micros(startOf(year + 1));
        }
    }

    SortedSet<Integer> years() {
        return years;
    }

    private Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }
}
