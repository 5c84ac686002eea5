package org.ecoplan.indicator.requirement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * A requirement as the API gives it.
 *
 * @param recordedBy who recorded this revision, where that was told
 * @param reason why it is what it is, where that was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequirementResponse(
        String subIndicator,
        String region,
        int year,
        long revision,
        Direction direction,
        BigDecimal value,
        LocalizedText document,
        String recordedBy,
        String reason,
        Instant assignedAt) {

    static final Listing<RequirementResponse> LISTING = titled(Listing.of(
                    "requirements",
                    "考核要求",
                    "Requirements",
                    RequirementResponse.class,
                    SortKey.numbered("subIndicator", RequirementResponse::place))
            .sortedBy(SortKey.text("region", RequirementResponse::region))
            .sortedBy(SortKey.whole("year", requirement -> (long) requirement.year()))
            .sortedBy(SortKey.time("assignedAt", RequirementResponse::assignedAt)));

    static final Listing<RequirementResponse> REVISIONS = titled(Listing.of(
            "revisions",
            "修订",
            "Revisions",
            RequirementResponse.class,
            SortKey.whole("revision", RequirementResponse::revision)));

    private static Listing<RequirementResponse> titled(Listing<RequirementResponse> listing) {
        return listing.column("subIndicator", "分项", "Sub-indicator")
                .column("region", "行政区代码", "Region code")
                .column("year", "年份", "Year")
                .column("revision", "修订", "Revision")
                .column("direction", "方向", "Direction")
                .column("value", "要求值", "Value")
                .column("document", "文件", "Document")
                .column("recordedBy", "填报人", "Recorded by")
                .column("reason", "修订原因", "Reason")
                .column("assignedAt", "填报时间", "Assigned at");
    }

    private String place() {
        return String.join("/", subIndicator, region, Integer.toString(year));
    }

    static RequirementResponse of(RequirementKey key, long revision, Assignment assignment) {
        return new RequirementResponse(
                key.subIndicator(),
                key.region(),
                key.year(),
                revision,
                assignment.direction(),
                assignment.value(),
                assignment.document(),
                assignment.recordedBy(),
                assignment.reason(),
                assignment.assignedAt());
    }
}
