package org.ecoplan.indicator.derivation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Period;
import org.ecoplan.indicator.measurement.MeasurementResponse;

/**
 * What the formula of a sub-indicator comes to now, and what counts.
 *
 * @param measurement what is known of it; where somebody reported a value, that one stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DerivationResponse(
        String subIndicator,
        String region,
        @Schema(implementation = String.class) Period period,
        @JsonUnwrapped Derivation derivation,
        MeasurementResponse measurement) {}
