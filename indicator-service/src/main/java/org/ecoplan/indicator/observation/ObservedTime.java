package org.ecoplan.indicator.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.ecoplan.contracts.Period;
import org.ecoplan.indicator.series.CityCalendar;

/** When something was observed: a moment, or the period that it speaks for, which stands for the moment it begins. */
public final class ObservedTime {

    private static final int LONGEST_PERIOD = "2019-06-01".length();

    private final String text;
    private final Period period;
    private final long micros;

    private ObservedTime(String text, Period period, long micros) {
        this.text = text;
        this.period = period;
        this.micros = micros;
    }

    /** @throws IllegalArgumentException if the text is neither */
    @JsonCreator
    static ObservedTime parse(String text) {
        return text.length() > LONGEST_PERIOD
                ? new ObservedTime(text, null, Moments.parse(text))
                : new ObservedTime(text, Period.parse(text), 0);
    }

    Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    /** The moment, or the first one of the period, in microseconds since 1970. */
    long micros(CityCalendar calendar) {
        return period == null ? micros : Moments.micros(calendar.startOf(period));
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
