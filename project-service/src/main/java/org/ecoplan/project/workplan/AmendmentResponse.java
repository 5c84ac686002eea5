package org.ecoplan.project.workplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * A change of an approved work plan.
 *
 * @param number counted from 1
 * @param revision of the work plan, which it made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmendmentResponse(
        int number,
        long revision,
        String reason,
        DecisionDocument document,
        String recordedBy,
        Instant recordedAt,
        List<ItemChange> changes) {

    static final Listing<AmendmentResponse> LISTING = Listing.of(
                    "amendments", "调整", "Amendments", AmendmentResponse.class, SortKey.whole("number", amendment ->
                            (long) amendment.number()))
            .column("number", "序号", "Number")
            .column("revision", "版本", "Revision")
            .column("reason", "原因", "Reason")
            .column("document.title", "文件", "Document")
            .column("document.number", "文号", "Document number")
            .column("document.url", "链接", "Link")
            .column("document.sha256", "SHA-256", "SHA-256")
            .column("recordedBy", "填报人", "Recorded by")
            .column("recordedAt", "填报时间", "Recorded at");
}
