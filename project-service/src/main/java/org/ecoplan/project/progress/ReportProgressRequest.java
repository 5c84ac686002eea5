package org.ecoplan.project.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.Period;
import org.ecoplan.project.project.Origin;

/**
 * What a unit reports, as somebody sends it.
 *
 * @param part number of the part that it is of; left out for the project as a whole
 * @param period a year, quarter, month or day that has begun
 * @param unit code of the unit that reports; one that answers for the project or the part
 * @param percent how far the work has come, 0 to 100
 * @param delivered everything until the end of the period, not only what was added in it
 * @param text what was done
 * @param issues what stands in the way
 * @param evidence where it can be checked
 * @param recordedBy the person or system that stands for it
 * @param reason why it is what it is now; a correction needs one, and so does a quantity that has become less
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(examples = """
        {"period":"2020-Q1","unit":"jiangmen-urban-management-bureau","percent":35,\
        "delivered":[{"deliverable":"1","quantity":3}],"text":"3个龙头公园已建成",\
        "recordedBy":"城管局规划科"}""")
public record ReportProgressRequest(
        Integer part,

        @Schema(implementation = String.class, examples = "2020-Q1")
        Period period,

        @Schema(examples = "jiangmen-urban-management-bureau")
        String unit,

        BigDecimal percent,

        @JsonDeserialize(using = DeliveredNotation.class) List<DeliveredQuantity> delivered,

        String text,
        String issues,

        @JsonDeserialize(using = EvidenceNotation.class) List<Evidence> evidence,

        String recordedBy,
        String reason) {

    public ReportProgressRequest {
        delivered = Absent.asEmpty(delivered);
        evidence = Absent.asEmpty(evidence);
    }

    ReportKey key() {
        return new ReportKey(part, period, unit);
    }

    ReportContent toContent() {
        return new ReportContent(
                percent,
                delivered.stream()
                        .sorted(Comparator.comparing(DeliveredQuantity::deliverable))
                        .toList(),
                text,
                issues,
                evidence,
                false);
    }

    Origin toOrigin() {
        return new Origin(recordedBy, reason);
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }

    boolean saysNothing() {
        return percent == null && delivered.isEmpty() && text == null && issues == null && evidence.isEmpty();
    }
}
