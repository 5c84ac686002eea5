package org.ecoplan.project.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * A percent that somebody set in the place of the computed one, or that it was taken back.
 *
 * @param revision counts what was set and taken back of this project
 * @param percent 0 to 100; absent where it was taken back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"revision":1,"percent":85,"reason":"现场核查 · checked on the site","recordedBy":"规划办",\
        "recordedAt":"2020-06-02T01:00:00Z"}""")
public record PercentByHand(long revision, BigDecimal percent, String reason, String recordedBy, Instant recordedAt) {

    /** Whatever was set and taken back. */
    static final Listing<PercentByHand> REVISIONS = Listing.of(
                    "overrides",
                    "人工核定进度",
                    "Percents set by hand",
                    PercentByHand.class,
                    SortKey.whole("revision", PercentByHand::revision))
            .column("revision", "修订", "Revision")
            .column("percent", "进度（%）", "Progress (%)")
            .column("reason", "原因", "Reason")
            .column("recordedBy", "填报人", "Recorded by")
            .column("recordedAt", "填报时间", "Recorded at");

    boolean isInForce() {
        return percent != null;
    }
}
