package org.ecoplan.indicator.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What loading a plan came to, or would come to.
 *
 * @param revision of the edition that is in force afterwards
 * @param dryRun whether this is only what would happen
 * @param changes what the new edition says and the one before it did not
 */
@Schema(examples = """
        {"plan":"harbour-city-2022-2027","revision":2,"outcome":"revised","dryRun":false,"changes":[\
        {"path":"/indicators/3/subIndicators/3.1/targets/2027/criterion","kind":"changed",\
        "before":{"type":"at-least","value":85},"after":{"type":"at-least","value":87.5}}]}""")
public record LoadPlanResponse(String plan, long revision, Outcome outcome, boolean dryRun, List<PlanChange> changes) {

    /** What the load did. */
    @Schema(name = "LoadPlanOutcome")
    public enum Outcome {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("revised")
        REVISED,
        @JsonProperty("unchanged")
        UNCHANGED
    }
}
