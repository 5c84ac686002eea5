package org.ecoplan.indicator.observation.query;

import java.time.Instant;
import org.ecoplan.contracts.Period;
import org.ecoplan.indicator.observation.Moments;
import org.ecoplan.indicator.series.CityCalendar;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;

/**
 * A piece of time.
 *
 * @param from the first moment in it
 * @param to the first moment behind it
 */
record TimeRange(Instant from, Instant to) {

    private static final int LONGEST_PERIOD = "2019-06-01".length();

    // no observation is outside, and the database can still calculate with them
    private static final Instant BEFORE_ALL = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant BEHIND_ALL = Instant.parse("3000-01-01T00:00:00Z");

    /**
     * Reads moments and periods: a range begins where a period begins and ends where one ends, so that {@code 2019} to
     * {@code 2019} is a year; of two moments the second one is outside. What is absent bounds nothing.
     *
     * @throws ProblemException 400 for what is neither, or a range that ends before it begins
     */
    static TimeRange parse(String from, String to, CityCalendar calendar) {
        Instant start = Query.parsed("from", from, text -> moment(text, calendar, true));
        Instant end = Query.parsed("to", to, text -> moment(text, calendar, false));
        TimeRange range = new TimeRange(start == null ? BEFORE_ALL : start, end == null ? BEHIND_ALL : end);
        if (range.to.isBefore(range.from)) {
            throw ProblemException.malformed(
                    FieldError.inParameter("to", "ends-before-it-begins", "this is before `from`", to));
        }
        return range;
    }

    private static Instant moment(String text, CityCalendar calendar, boolean start) {
        if (text.length() > LONGEST_PERIOD) {
            return Moments.instant(Moments.parse(text));
        }
        Period period = Period.parse(text);
        return start ? calendar.startOf(period) : calendar.endOf(period);
    }
}
