package org.ecoplan.kit.rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.ecoplan.kit.problem.FieldError;

/**
 * One thing wrong with one row.
 *
 * @param index the row's number, from 0
 * @param line the line of the body that the row begins on, from 1
 * @param field the member or column, with dots where it is nested; absent where the row as a whole is meant
 * @param code stable, for programs
 * @param message what would be right, for people
 * @param rejected what was sent, shortened
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RowFault(
        @JsonInclude(JsonInclude.Include.ALWAYS) int index,
        long line,
        String field,
        String code,
        String message,
        String rejected) {

    static RowFault of(int index, long line, FieldError error) {
        return new RowFault(index, line, field(error), error.code(), error.message(), error.rejected());
    }

    static String field(FieldError error) {
        return error.pointer() == null || error.pointer().isEmpty()
                ? ""
                : error.pointer().substring(1).replace('/', '.');
    }
}
