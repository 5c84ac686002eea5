package org.ecoplan.project.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Period;

/**
 * A report among many: what {@code reportProgress} takes, and the project that it is of.
 *
 * @param project its code
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(examples = """
        {"project":"near-3","period":"2020-Q1","unit":"jiangmen-urban-management-bureau","percent":35,\
        "delivered":[{"deliverable":"1","quantity":3}]}""")
public record ReportProgressRow(
        @Schema(examples = "near-3") String project,
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

    ReportProgressRequest toRequest() {
        return new ReportProgressRequest(
                part, period, unit, percent, delivered, text, issues, evidence, recordedBy, reason);
    }
}
