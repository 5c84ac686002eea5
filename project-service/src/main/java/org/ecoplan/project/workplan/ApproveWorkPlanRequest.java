package org.ecoplan.project.workplan;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;
import org.ecoplan.project.project.DecisionDocument;

/**
 * That a draft is approved.
 *
 * @param on the day of the decision; today in the city where it is left out
 * @param approvedBy who decided
 * @param document that says so
 */
@Schema(examples = """
        {"on":"2020-01-20","approvedBy":"江门市环境保护委员会",\
        "document":{"title":"关于印发2020年度行动计划的通知","number":"江环委〔2020〕3号"}}""")
public record ApproveWorkPlanRequest(
        @Schema(examples = "2020-01-20") LocalDate on, String approvedBy, DecisionDocument document) {

    void check(LocalDate today, Faults faults) {
        faults.happened(on, "/on", today);
        new FileRules(faults).text(approvedBy, "/approvedBy");
        if (faults.present(document, "/document")) {
            document.check("/document", faults);
        }
    }

    Approval toApproval(LocalDate today, Instant at) {
        return new Approval(on == null ? today : on, approvedBy, document, at);
    }
}
