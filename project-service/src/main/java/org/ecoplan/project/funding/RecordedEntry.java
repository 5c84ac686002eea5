package org.ecoplan.project.funding;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What recording an entry came to.
 *
 * @param source how the money of its source stands now
 */
public record RecordedEntry(Outcome outcome, LedgerEntry entry, SourceFunding source) {

    /** Whether there is one more entry. */
    public enum Outcome {
        @JsonProperty("recorded")
        RECORDED,
        @JsonProperty("unchanged")
        UNCHANGED
    }
}
