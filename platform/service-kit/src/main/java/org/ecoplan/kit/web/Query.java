package org.ecoplan.kit.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

/** Reads query parameters; what cannot be read is a 400 that names the parameter and what would be right. */
public final class Query {

    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1000;

    private Query() {}

    /** How many rows a page may have: 100 unless asked for, 1000 at most. */
    public static int limit(String text) {
        return text == null ? DEFAULT_LIMIT : wholeNumber("limit", text, 1, LARGEST_LIMIT);
    }

    public static int wholeNumber(String parameter, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw malformed(parameter, "expected a whole number from " + least + " to " + most, text);
    }

    /** One of an enum's constants by the name it has in the API; {@code null} where the parameter is absent. */
    public static <E extends Enum<E>> E oneOf(String parameter, String text, Class<E> type, Function<E, String> name) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> name.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> malformed(
                        parameter,
                        "expected one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(name)
                                        .collect(Collectors.joining(", ")),
                        text));
    }

    /** {@code true} or {@code false}; {@code false} where the parameter is absent. */
    public static boolean flag(String parameter, String text) {
        if (text == null || text.equals("true") || text.equals("false")) {
            return Boolean.parseBoolean(text);
        }
        throw malformed(parameter, "expected true or false", text);
    }

    /** Anything that a parser makes of the text; {@code null} where the parameter is absent. */
    public static <T> T parsed(String parameter, String text, Function<String, T> parser) {
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw malformed(parameter, e.getMessage(), text);
        }
    }

    /**
     * Goes on only with a text without which the request cannot be accepted, such as why something is taken back.
     *
     * @throws ProblemException 422 if it is absent or blank
     */
    public static void require(String parameter, String text, String message) {
        if (text == null || text.isBlank()) {
            throw ProblemException.invalid(List.of(FieldError.inParameter(parameter, "missing", message, text)));
        }
    }

    /**
     * Reads a moment of RFC 3339, whose years have four digits; for {@link #parsed}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Instant instant(String text) {
        try {
            if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException e) {
            // answered below, like a year that no database has
        }
        throw new IllegalArgumentException("expected a moment such as 2020-01-15T02:00:00Z");
    }

    private static ProblemException malformed(String parameter, String message, String rejected) {
        return ProblemException.malformed(FieldError.inParameter(parameter, "wrong-format", message, rejected));
    }
}
