package org.ecoplan.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * RFC 9457 problem details.
 *
 * @param type stable URI of the kind of problem
 * @param errors every fault found in the request, not only the first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "RFC 9457 problem details")
public record Problem(
        @Schema(description = "Stable URI of the kind of problem", examples = "urn:ecoplan:problem:invalid-request")
        String type,

        @Schema(description = "The kind of problem in words")
        String title,

        @Schema(description = "HTTP status", examples = "422")
        int status,

        @Schema(description = "What is wrong this time") String detail,

        @Schema(description = "Every fault found in the request")
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:ecoplan:problem:";

    static Problem of(String code, String title, int status, String detail, List<FieldError> errors) {
        return new Problem(TYPE_PREFIX + code, title, status, detail, errors);
    }
}
