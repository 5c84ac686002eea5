package org.ecoplan.project.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.ProjectProgress.Delivery;
import org.ecoplan.project.workplan.item.Milestone;

/**
 * Something that is due on a day.
 *
 * @param kind what promises it
 * @param code of the deliverable; absent where it is none
 * @param percent how far the project or part is to have come by then
 * @param due the last day on which it is in time
 * @param promised how much, in {@code unit}
 * @param delivered how much of it is there; absent where nothing was reported
 * @param complete whether the deliverable is there; absent for what is none
 * @param waived whether the project may be completed without it; absent for what is no deliverable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GanttMilestone(
        Kind kind,
        String code,
        LocalizedText name,
        LocalDate due,
        BigDecimal percent,
        BigDecimal promised,
        LocalizedText unit,
        BigDecimal delivered,
        Boolean complete,
        Boolean waived) {

    /** Where it is written down. */
    public enum Kind {
        /** In the plan: a deliverable, at the end of its year. */
        DELIVERABLE,
        /** In the work plan of a year, at the end of a quarter. */
        WORK_PLAN;

        LocalizedText wording() {
            return this == DELIVERABLE
                    ? new LocalizedText("成果", "deliverable")
                    : new LocalizedText("年度里程碑", "milestone of the year");
        }
    }

    /** @param delivery what was reported of it; {@code null} where nothing was */
    static GanttMilestone of(Deliverable deliverable, Delivery delivery) {
        return new GanttMilestone(
                Kind.DELIVERABLE,
                deliverable.code(),
                deliverable.what(),
                GanttBar.lastDay(new YearSpan(deliverable.due(), deliverable.due())),
                null,
                deliverable.quantity(),
                deliverable.unit(),
                delivery == null ? null : delivery.quantity(),
                delivery != null && delivery.complete(),
                delivery != null && delivery.waived());
    }

    /** What a work plan asks for; whether it was kept, is told when the year is closed. */
    static GanttMilestone of(Milestone milestone, int year) {
        return new GanttMilestone(
                Kind.WORK_PLAN,
                null,
                new LocalizedText(milestone.what(), milestone.what()),
                milestone.due(year),
                milestone.percent(),
                null,
                null,
                null,
                null,
                null);
    }
}
