package org.ecoplan.project.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A correction of a step, as the API gives it: the whole of what it says of the step.
 *
 * @param revision of the project, which the correction made
 * @param voided whether the step was never taken
 * @param because why what was recorded was wrong
 * @param recordedBy the person or system that stands for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionResponse(
        long revision,
        LocalDate on,
        String reason,
        DecisionDocument decision,
        @JsonProperty("void") Boolean voided,
        String because,
        String recordedBy,
        Instant recordedAt) {}
