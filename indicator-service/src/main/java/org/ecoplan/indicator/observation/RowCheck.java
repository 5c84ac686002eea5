package org.ecoplan.indicator.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.Period;
import org.ecoplan.indicator.series.CalendarStep;
import org.ecoplan.indicator.series.CityCalendar;
import org.ecoplan.indicator.series.KnownSeries;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.kit.problem.Faults;

/** Finds what is wrong with one row, and remembers the series that a load is about. */
final class RowCheck {

    private final SeriesCatalogue.Edition known;
    private final CityCalendar calendar;
    private final long earliest;
    private final long now;
    private final Map<String, SeriesRows> series = new HashMap<>();

    RowCheck(SeriesCatalogue.Edition known, CityCalendar calendar, Instant earliest, Instant now) {
        this.known = known;
        this.calendar = calendar;
        this.earliest = Moments.micros(earliest);
        this.now = Moments.micros(now);
    }

    CityCalendar calendar() {
        return calendar;
    }

    /** When the load began. */
    Instant now() {
        return Moments.instant(now);
    }

    /** What there is of each series that rows were staged of. */
    List<SeriesRows> series() {
        return series.values().stream().filter(rows -> !rows.isEmpty()).toList();
    }

    /** The rows of a series that exists; {@code null} if it does not. */
    SeriesRows rowsOf(String code) {
        SeriesRows rows = series.get(code);
        if (rows != null) {
            return rows;
        }
        return known.find(code)
                .map(found -> {
                    SeriesRows first = new SeriesRows(found, calendar.zone());
                    series.put(code, first);
                    return first;
                })
                .orElse(null);
    }

    void check(ObservationRow row, Faults faults) {
        if (row.value() == null && row.flag().counts()) {
            faults.add("/value", "missing", "only a flag that does not count can be without a value", null);
        }
        boolean timed = faults.present(row.time(), "/time");
        if (timed) {
            checkTime(row.time().micros(calendar), row.time(), faults);
        }
        if (!faults.present(row.series(), "/series")) {
            return;
        }
        SeriesRows rows = rowsOf(row.series());
        if (rows == null) {
            faults.add("/series", "unknown-series", "there is no series with this code", row.series());
        } else if (timed) {
            checkStep(rows.series(), row.time(), faults);
        }
    }

    private void checkTime(long micros, ObservedTime time, Faults faults) {
        if (micros > now) {
            faults.add("/time", "in-the-future", "it is " + now() + " now", time);
        } else if (micros < earliest) {
            faults.add(
                    "/time",
                    "too-early",
                    "observations are from " + calendar.dayOf(Moments.instant(earliest)) + " on",
                    time);
        }
    }

    private void checkStep(KnownSeries its, ObservedTime time, Faults faults) {
        if (its.step().isPartOfDay()) {
            if (time.period().isPresent()) {
                faults.add(
                        "/time",
                        "not-a-moment",
                        "this series is observed every " + its.step() + ": a moment such as 2019-06-01T08:00:00+08:00",
                        time);
            }
            return;
        }
        CalendarStep step = its.step().calendar().orElseThrow();
        if (!beginsOne(step, time)) {
            faults.add(
                    "/time",
                    "not-a-period",
                    "this series is observed every " + step.duration() + ": a period such as " + step.example()
                            + ", or the moment in " + calendar.zone() + " that it begins",
                    time);
        }
    }

    private boolean beginsOne(CalendarStep step, ObservedTime time) {
        return time.period().map(step::isOne).orElseGet(() -> {
            Instant moment = Moments.instant(time.micros(calendar));
            LocalDate day = calendar.dayOf(moment);
            Period period = step.periodOf(day);
            return calendar.startOf(period).equals(moment);
        });
    }
}
