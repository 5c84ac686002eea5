package org.ecoplan.project.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Period;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * A report as the API gives it.
 *
 * @param id stable inside its project: period, unit, and part where it is of one
 * @param part absent where it is of the project as a whole
 * @param delivered everything until the end of the period, by code of the deliverable
 * @param withdrawn whether nothing is said any more; {@code reason} says why
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(examples = """
        {"id":"2020-Q1.jiangmen-urban-management-bureau","project":"near-3","period":"2020-Q1",\
        "unit":"jiangmen-urban-management-bureau","revision":1,"percent":35,\
        "delivered":[{"deliverable":"1","quantity":3}],"recordedAt":"2020-04-02T01:00:00Z"}""")
public record ReportResponse(
        String id,
        String project,
        Integer part,
        @Schema(implementation = String.class) Period period,
        String unit,
        long revision,
        BigDecimal percent,
        List<DeliveredQuantity> delivered,
        String text,
        String issues,
        List<Evidence> evidence,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withdrawn,

        String reason,
        String recordedBy,
        Instant recordedAt) {

    /** What a report ever said. */
    static final Listing<ReportResponse> REVISIONS = titled(Listing.of(
            "revisions", "修订", "Revisions", ReportResponse.class, SortKey.whole("revision", ReportResponse::revision)));

    /** A list of reports with the titles of its columns. */
    static <T> Listing<T> titled(Listing<T> listing) {
        return listing.column("id", "编号", "Id")
                .column("project", "项目代码", "Project code")
                .column("part", "部分", "Part")
                .column("period", "时期", "Period")
                .column("unit", "填报单位代码", "Unit code")
                .column("revision", "修订", "Revision")
                .column("percent", "进度（%）", "Progress (%)")
                .column("delivered", "交付成果", "Delivered")
                .column("text", "进展情况", "Progress made")
                .column("issues", "存在问题", "Issues")
                .column("evidence", "佐证材料", "Evidence")
                .column("withdrawn", "已撤回", "Withdrawn")
                .column("reason", "修订原因", "Reason")
                .column("recordedBy", "填报人", "Recorded by")
                .column("recordedAt", "填报时间", "Recorded at");
    }

    static ReportResponse of(Report report) {
        ReportContent content = report.content();
        return new ReportResponse(
                report.key().id(),
                report.project(),
                report.key().part(),
                report.key().period(),
                report.key().unit(),
                report.revision(),
                content.percent(),
                content.delivered(),
                content.text(),
                content.issues(),
                content.evidence(),
                content.withdrawn(),
                report.origin().reason(),
                report.origin().recordedBy(),
                report.recordedAt());
    }
}
