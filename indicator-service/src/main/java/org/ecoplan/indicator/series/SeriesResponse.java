package org.ecoplan.indicator.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;

/** A series as the API gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesResponse(
        String code,
        String variable,
        String station,
        String region,

        @Schema(implementation = String.class, examples = "PT1H")
        TimeStep step,

        LocalizedText unit,
        LocalizedText name,
        long revision,
        Instant definedAt) {}
