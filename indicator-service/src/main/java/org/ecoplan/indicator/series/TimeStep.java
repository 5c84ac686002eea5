package org.ecoplan.indicator.series;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How often a series is observed, as ISO 8601 writes it: minutes or hours that divide a day ({@code PT15M},
 * {@code PT1H}), or a day, a month, a quarter or a year ({@code P1D}, {@code P1M}, {@code P3M}, {@code P1Y}).
 */
public record TimeStep(String code) {

    // JSON has the text alone, and it is checked where it is read
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public TimeStep {}

    /** @throws IllegalArgumentException if the text is none */
    @JsonCreator
    public static TimeStep parse(String text) {
        return new TimeStep(CalendarStep.ofDuration(text)
                .map(CalendarStep::duration)
                .orElseGet(() -> partOfADay(text).toString()));
    }

    private static Duration partOfADay(String text) {
        try {
            Duration part = Duration.parse(text);
            if (part.toMinutes() > 0
                    && part.toDays() == 0
                    && Duration.ofMinutes(part.toMinutes()).equals(part)
                    && Duration.ofDays(1).toMinutes() % part.toMinutes() == 0) {
                return part;
            }
        } catch (DateTimeParseException e) {
            // answered below, like a duration that does not divide a day
        }
        throw new IllegalArgumentException(
                "a time step reads P1D, P1M, P3M, P1Y, or PT1H and the like: minutes or hours that divide a day");
    }

    /** Whether there are several of them in a day. */
    public boolean isPartOfDay() {
        return code.charAt(1) == 'T';
    }

    /** The period that one observation speaks for, where that is a day or longer. */
    public Optional<CalendarStep> calendar() {
        return CalendarStep.ofDuration(code);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
