package org.ecoplan.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing wrong with a request.
 *
 * @param pointer RFC 6901 pointer into the request's body
 * @param parameter name of the query or path parameter, where the fault is not in the body
 * @param index of the row that it is in, from 0, where the body is a list of rows
 * @param code stable, for programs
 * @param message what would be right, for people
 * @param rejected what was sent, shortened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
        String pointer, String parameter, Integer index, String code, String message, String rejected) {

    private static final int LONGEST_ECHO = 80;

    public FieldError {
        rejected = shortened(rejected);
    }

    public static FieldError inBody(String pointer, String code, String message, Object rejected) {
        return new FieldError(pointer, null, null, code, message, text(rejected));
    }

    public static FieldError inParameter(String parameter, String code, String message, Object rejected) {
        return new FieldError(null, parameter, null, code, message, text(rejected));
    }

    /** The same fault of a body that is one row of another. */
    FieldError inRow(int row) {
        return new FieldError("/" + row + pointer, parameter, row, code, message, rejected);
    }

    private static String text(Object rejected) {
        return rejected == null ? null : rejected.toString();
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
