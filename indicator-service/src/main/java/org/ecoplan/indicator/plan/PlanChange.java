package org.ecoplan.indicator.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that two editions of a plan say differently.
 *
 * @param path as a JSON pointer, with the number, code or year of an entry in the place of its position
 * @param before what the older edition says; absent where it says nothing
 * @param after what the newer edition says; absent where it says nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"path":"/indicators/3/subIndicators/3.1/max","kind":"changed","before":100,"after":120}""")
public record PlanChange(
        String path,
        Kind kind,
        @Schema(implementation = Object.class) JsonNode before,
        @Schema(implementation = Object.class) JsonNode after) {

    /** Which of the two says something. */
    @Schema(name = "PlanChangeKind")
    public enum Kind {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("changed")
        CHANGED
    }
}
