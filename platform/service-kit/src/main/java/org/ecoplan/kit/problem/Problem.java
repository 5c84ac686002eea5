package org.ecoplan.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * RFC 9457 problem details.
 *
 * @param type stable URI of the kind of problem
 * @param errors every fault found in the request, not only the first
 * @param extension further members of this kind of problem
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        @JsonUnwrapped Object extension) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:ecoplan:problem:";

    public static Problem of(String code, String title, int status, String detail, List<FieldError> errors) {
        return new Problem(TYPE_PREFIX + code, title, status, detail, errors, null);
    }

    static Problem extended(String code, String title, int status, String detail, Object extension) {
        return new Problem(TYPE_PREFIX + code, title, status, detail, List.of(), extension);
    }
}
