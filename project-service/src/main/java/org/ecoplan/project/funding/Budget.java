package org.ecoplan.project.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * What was planned for a project and year, as it was stated once.
 *
 * @param revision of the project's money for the year that this made
 * @param reason why it replaced the one before, where there was one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Budget(
        long revision, List<BudgetLine> lines, String document, String recordedBy, String reason, Instant recordedAt) {

    static final Listing<Budget> REVISIONS = Listing.of(
                    "budgets", "预算", "Budgets", Budget.class, SortKey.whole("revision", Budget::revision))
            .column("revision", "版本", "Revision")
            .column("document", "文号", "Document")
            .column("recordedBy", "填报人", "Recorded by")
            .column("reason", "调整原因", "Reason")
            .column("recordedAt", "填报时间", "Recorded at");

    /** Whether both would read the same: 200000 and 200000.00 do not; who recorded it does not matter. */
    boolean saysTheSameAs(Budget other) {
        return lines.equals(other.lines) && document.equals(other.document);
    }
}
