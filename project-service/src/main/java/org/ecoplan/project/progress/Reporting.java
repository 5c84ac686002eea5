package org.ecoplan.project.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What a report came to: as it is now, and whether it was changed. */
public record Reporting(Outcome outcome, @JsonUnwrapped ReportResponse report) {

    static Reporting of(Outcome outcome, Report report) {
        return new Reporting(outcome, ReportResponse.of(report));
    }

    /** What sending a report did. */
    public enum Outcome {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("revised")
        REVISED,
        @JsonProperty("unchanged")
        UNCHANGED
    }
}
