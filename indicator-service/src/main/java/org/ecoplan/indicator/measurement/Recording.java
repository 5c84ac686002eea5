package org.ecoplan.indicator.measurement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.ecoplan.kit.outbox.Freshness;

/** What a push came to: the measurement as it is now, and whether the push changed it. */
public record Recording(Outcome outcome, @JsonUnwrapped MeasurementResponse measurement) {

    static Recording of(MeasurementRevision revision) {
        return new Recording(revision.isFirst() ? Outcome.CREATED : Outcome.REVISED, MeasurementResponse.of(revision));
    }

    static Recording unchanged(MeasurementRevision current) {
        return new Recording(Outcome.UNCHANGED, MeasurementResponse.of(current));
    }

    /** What who wants to read it elsewhere waits for. */
    Freshness freshness(String plan) {
        return Freshness.of(measurement.toEvent(plan));
    }

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
