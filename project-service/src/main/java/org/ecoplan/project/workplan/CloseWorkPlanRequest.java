package org.ecoplan.project.workplan;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/**
 * That a year is closed.
 *
 * @param on the day of the decision, after the year; today in the city where it is left out
 * @param closedBy who decided
 */
@Schema(examples = """
        {"on":"2021-01-15","closedBy":"市生态办","note":"年度考核完成"}""")
public record CloseWorkPlanRequest(
        @Schema(examples = "2021-01-15") LocalDate on, String closedBy, String note) {

    void check(LocalDate firstDay, LocalDate today, Faults faults) {
        faults.happened(on, "/on", today);
        if (on != null) {
            faults.check(!on.isBefore(firstDay), "/on", "out-of-bounds", "the year can be closed from " + firstDay, on);
        }
        new FileRules(faults).text(closedBy, "/closedBy");
        faults.readable(note, "/note");
    }

    Closure toClosure(LocalDate today, Instant at) {
        return new Closure(on == null ? today : on, closedBy, note, at);
    }
}
