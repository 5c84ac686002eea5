package org.ecoplan.indicator.observation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Moments as microseconds since 1970, which is what the database keeps of them, and as RFC 3339 writes them. By hand,
 * since they come by the million and the formatters of the JDK take longer than everything else that is done to a row.
 */
public final class Moments {

    private static final long MICROS_A_SECOND = 1_000_000;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int FURTHEST_OFFSET = 18 * 3600;

    private Moments() {}

    public static long micros(Instant moment) {
        return Math.multiplyExact(moment.getEpochSecond(), MICROS_A_SECOND) + moment.getNano() / 1000;
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /**
     * Reads {@code 2019-06-01T08:00:00.5+08:00} or {@code 2019-06-01T00:00:00Z}.
     *
     * @throws IllegalArgumentException if the text has another form, more than six digits of a second, or names a time
     *     that does not exist
     */
    public static long parse(String text) {
        require(text.length() >= 20 && isT(text.charAt(10)) && dashesAndColons(text), text);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        require(hour < 24 && minute < 60 && second < 60, text);
        int offsetAt = endOfFraction(text);
        long day = day(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2), text);
        long seconds = day * SECONDS_A_DAY + hour * 3600 + minute * 60 + second - offset(text, offsetAt);
        return seconds * MICROS_A_SECOND + fraction(text, offsetAt);
    }

    /** In UTC, without a fraction that is zero. */
    public static String format(long micros) {
        long seconds = Math.floorDiv(micros, MICROS_A_SECOND);
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_A_DAY));
        int second = Math.floorMod(seconds, SECONDS_A_DAY);
        StringBuilder text = new StringBuilder(27);
        two(
                two(two(two(text, day.getYear() / 100), day.getYear() % 100).append('-'), day.getMonthValue())
                        .append('-'),
                day.getDayOfMonth());
        two(
                two(two(text.append('T'), second / 3600).append(':'), second / 60 % 60)
                        .append(':'),
                second % 60);
        int fraction = Math.floorMod(micros, (int) MICROS_A_SECOND);
        if (fraction > 0) {
            two(two(two(text.append('.'), fraction / 10_000), fraction / 100 % 100), fraction % 100);
        }
        return text.append('Z').toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static boolean isT(char character) {
        return character == 'T' || character == 't';
    }

    private static boolean dashesAndColons(String text) {
        return text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(13) == ':' && text.charAt(16) == ':';
    }

    private static long day(int year, int month, int day, String text) {
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no such date as " + text.substring(0, 10), e);
        }
    }

    private static int endOfFraction(String text) {
        if (text.charAt(19) != '.') {
            return 19;
        }
        int end = 20;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        require(end > 20 && end <= 26, text);
        return end;
    }

    private static int fraction(String text, int end) {
        int micros = 0;
        for (int i = 20; i < 26; i++) {
            micros = micros * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return end == 19 ? 0 : micros;
    }

    private static int offset(String text, int at) {
        require(at < text.length(), text);
        char sign = text.charAt(at);
        if (sign == 'Z' || sign == 'z') {
            require(text.length() == at + 1, text);
            return 0;
        }
        require((sign == '+' || sign == '-') && text.length() == at + 6 && text.charAt(at + 3) == ':', text);
        int minutes = number(text, at + 4, 2);
        int seconds = number(text, at + 1, 2) * 3600 + minutes * 60;
        require(minutes < 60 && seconds <= FURTHEST_OFFSET, text);
        return sign == '+' ? seconds : -seconds;
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            require(isDigit(text.charAt(i)), text);
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static void require(boolean holds, String text) {
        if (!holds) {
            throw new IllegalArgumentException("a moment reads 2019-06-01T08:00:00+08:00, with seconds, at most six"
                    + " digits of a fraction, and an offset, not \""
                    + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "\"");
        }
    }
}
