package org.ecoplan.project.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What loading a project file came to.
 *
 * @param revision of the file as it is now
 */
@Schema(examples = """
        {"plan":"jiangmen-2019-2030","revision":1,"outcome":"created"}""")
public record CatalogueLoading(String plan, long revision, Outcome outcome) {

    /** What the load did. */
    public enum Outcome {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("revised")
        REVISED,
        @JsonProperty("unchanged")
        UNCHANGED
    }
}
