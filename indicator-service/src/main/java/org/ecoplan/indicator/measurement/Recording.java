package org.ecoplan.indicator.measurement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What a push came to: the measurement as it is now, and whether the push changed it. */
public record Recording(Outcome outcome, @JsonUnwrapped MeasurementResponse measurement) {

    /** What a push did. */
    public enum Outcome {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("revised")
        REVISED,
        @JsonProperty("unchanged")
        UNCHANGED
    }
}
