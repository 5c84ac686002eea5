package org.ecoplan.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * RFC 9457 problem details.
 *
 * @param type stable URI of the kind of problem
 * @param errors every fault found in the request, not only the first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:ecoplan:problem:";

    static Problem of(String code, String title, int status, String detail, List<FieldError> errors) {
        return new Problem(TYPE_PREFIX + code, title, status, detail, errors);
    }
}
