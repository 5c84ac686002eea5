package org.ecoplan.indicator.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Optional;
import org.ecoplan.contracts.Period;

/** The periods that a calendar is divided into. */
public enum CalendarStep {
    DAY("P1D", "1d", "2019-06-01") {
        @Override
        public Period periodOf(LocalDate day) {
            return Period.parse(day.toString());
        }
    },
    MONTH("P1M", "1mo", "2019-06") {
        @Override
        public Period periodOf(LocalDate day) {
            return Period.parse(YearMonth.from(day).toString());
        }
    },
    QUARTER("P3M", "3mo", "2019-Q2") {
        @Override
        public Period periodOf(LocalDate day) {
            return Period.parse(day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR));
        }
    },
    YEAR("P1Y", "1y", "2019") {
        @Override
        public Period periodOf(LocalDate day) {
            return Period.ofYear(day.getYear());
        }
    };

    private final String duration;
    private final String code;
    private final String example;

    CalendarStep(String duration, String code, String example) {
        this.duration = duration;
        this.code = code;
        this.example = example;
    }

    /** The one that a day is in. */
    public abstract Period periodOf(LocalDate day);

    public boolean isOne(Period period) {
        return periodOf(period.start()).equals(period);
    }

    /** As ISO 8601 writes its length: {@code P1M}. */
    public String duration() {
        return duration;
    }

    /** Short, as in a query: {@code 1mo}. */
    public String code() {
        return code;
    }

    /** How one of them is written. */
    public String example() {
        return example;
    }

    static Optional<CalendarStep> ofDuration(String text) {
        return Arrays.stream(values())
                .filter(step -> step.duration.equals(text))
                .findFirst();
    }
}
