package org.ecoplan.project.progress.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How fast a project has come on since its start, and how fast it has to from now on.
 *
 * @param percent how far it has come
 * @param elapsed full days since the start
 * @param left days until the end of the last year, today included
 */
record Pace(BigDecimal percent, LocalDate start, long elapsed, long left) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;
    private static final int LAST_YEAR = 9999;

    static Pace of(Course course, LocalDate day) {
        return new Pace(
                course.percent(),
                course.start(),
                ChronoUnit.DAYS.between(course.start(), day),
                ChronoUnit.DAYS.between(day, course.end()) + 1);
    }

    /**
     * Whether it is slower than it has to be. Nothing is divided, so nothing is rounded.
     *
     * @param tolerance in percent of the pace needed
     */
    boolean isTooSlow(BigDecimal tolerance) {
        BigDecimal reached = percent.multiply(BigDecimal.valueOf(left)).multiply(HUNDRED);
        BigDecimal needed =
                HUNDRED.subtract(percent).multiply(BigDecimal.valueOf(elapsed)).multiply(HUNDRED.subtract(tolerance));
        return elapsed > 0 && reached.compareTo(needed) < 0;
    }

    /** Percent a day until now, to be read. */
    BigDecimal sinceStart() {
        return percent.divide(BigDecimal.valueOf(elapsed), DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Percent a day from now on, to be read. */
    BigDecimal needed() {
        return HUNDRED.subtract(percent).divide(BigDecimal.valueOf(left), DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The day on which it will be finished at the pace it has; none if that is never, or in no calendar. */
    Optional<LocalDate> finish() {
        if (percent.signum() == 0) {
            return Optional.empty();
        }
        long days = HUNDRED.multiply(BigDecimal.valueOf(elapsed))
                .divide(percent, 0, RoundingMode.CEILING)
                .longValueExact();
        return Optional.of(start.plusDays(days)).filter(day -> day.getYear() <= LAST_YEAR);
    }
}
