package org.ecoplan.reporting.compliance.outlook;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.ecoplan.contracts.Period;

/**
 * The time since the base, in months.
 *
 * @param elapsed from the end of the base's period to that of the latest one
 * @param total from the end of the base's period to that of the target's year
 */
record Span(int elapsed, int total) {

    private static final int YEAR = 12;

    static Span of(Period base, Period latest, int towards) {
        YearMonth start = YearMonth.from(base.end());
        return new Span((int) start.until(YearMonth.from(latest.end()), ChronoUnit.MONTHS), (int)
                start.until(YearMonth.of(towards, YEAR), ChronoUnit.MONTHS));
    }

    /** Within less than a year it is seasons that one sees. */
    boolean isLongEnough() {
        return elapsed >= YEAR;
    }

    boolean isOver() {
        return elapsed >= total;
    }
}
