package org.ecoplan.indicator.observation.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecoplan.indicator.series.CalendarStep;
import org.ecoplan.indicator.series.CityCalendar;

/**
 * What observations are gathered by: minutes or hours that divide a day, counted from the city's midnight, or a day, a
 * month, a quarter or a year of the city's calendar.
 */
sealed interface Every {

    Pattern PART_OF_DAY = Pattern.compile("(\\d{1,4})(m|h)");

    /**
     * Reads {@code 15m}, {@code 1h}, {@code 1d}, {@code 1mo}, {@code 3mo} or {@code 1y}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    static Every parse(String text) {
        for (CalendarStep step : CalendarStep.values()) {
            if (step.code().equals(text)) {
                return new ByCalendar(step);
            }
        }
        Matcher part = PART_OF_DAY.matcher(text);
        if (part.matches()) {
            int number = Integer.parseInt(part.group(1));
            int minutes = part.group(2).equals("h") ? 60 * number : number;
            if (minutes > 0 && minutes < ByLength.MINUTES_A_DAY && ByLength.MINUTES_A_DAY % minutes == 0) {
                return new ByLength(Duration.ofMinutes(minutes));
            }
        }
        throw new IllegalArgumentException("expected minutes or hours that divide a day, such as 15m or 1h, or one of "
                + Arrays.stream(CalendarStep.values()).map(CalendarStep::code).collect(Collectors.joining(", ")));
    }

    /** SQL for the start of the one that {@code time} is in, and what its parameters are. */
    String start();

    List<Object> parameters(CityCalendar calendar);

    /** Where the one behind some others begins, counted from the one that {@code moment} is in. */
    Instant after(Instant moment, int number, CityCalendar calendar);

    /** Parts of a day, all of one length. */
    record ByLength(Duration length) implements Every {

        static final int MINUTES_A_DAY = 1440;
        private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

        @Override
        public String start() {
            return "date_bin(?::interval, time, ?::timestamptz)";
        }

        @Override
        public List<Object> parameters(CityCalendar calendar) {
            return List.of(length.toString(), calendar.startOf(ANY_DAY));
        }

        @Override
        public Instant after(Instant moment, int number, CityCalendar calendar) {
            Instant origin = calendar.startOf(ANY_DAY);
            long before = Math.floorDiv(Duration.between(origin, moment).toMinutes(), length.toMinutes());
            return origin.plus(length.multipliedBy(before + number));
        }
    }

    /** Periods of the calendar. */
    record ByCalendar(CalendarStep step) implements Every {

        @Override
        public String start() {
            return "date_trunc(?, time, ?)";
        }

        @Override
        public List<Object> parameters(CityCalendar calendar) {
            return List.of(step.name().toLowerCase(Locale.ROOT), calendar.zone().getId());
        }

        @Override
        public Instant after(Instant moment, int number, CityCalendar calendar) {
            LocalDate day = calendar.dayOf(moment);
            for (int i = 0; i < number; i++) {
                day = step.periodOf(day).end().plusDays(1);
            }
            return calendar.startOf(day);
        }
    }
}
