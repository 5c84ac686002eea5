package org.ecoplan.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing wrong with a request.
 *
 * @param pointer RFC 6901 pointer into the request's body
 * @param parameter name of the query or path parameter, where the fault is not in the body
 * @param code stable, for programs
 * @param message what would be right, for people
 * @param rejected what was sent, shortened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String pointer, String parameter, String code, String message, String rejected) {

    private static final int LONGEST_ECHO = 80;

    public FieldError {
        rejected = shortened(rejected);
    }

    public static FieldError inBody(String pointer, String code, String message, Object rejected) {
        return new FieldError(pointer, null, code, message, text(rejected));
    }

    public static FieldError inParameter(String parameter, String code, String message, Object rejected) {
        return new FieldError(null, parameter, code, message, text(rejected));
    }

    private static String text(Object rejected) {
        return rejected == null ? null : rejected.toString();
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
