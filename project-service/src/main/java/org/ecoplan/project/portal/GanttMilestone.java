package org.ecoplan.project.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.ProjectProgress.Delivery;

/**
 * A deliverable, on the day on which it is due.
 *
 * @param due the last day on which it is in time
 * @param promised how much, in {@code unit}
 * @param delivered how much of it is there; absent where nothing was reported
 * @param complete whether the promise is kept
 * @param waived whether the project may be completed without it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GanttMilestone(
        String code,
        LocalizedText name,
        LocalDate due,
        BigDecimal promised,
        LocalizedText unit,
        BigDecimal delivered,
        boolean complete,
        boolean waived) {

    /** @param delivery what was reported of it; {@code null} where nothing was */
    static GanttMilestone of(Deliverable deliverable, Delivery delivery) {
        return new GanttMilestone(
                deliverable.code(),
                deliverable.what(),
                GanttBar.lastDay(new YearSpan(deliverable.due(), deliverable.due())),
                deliverable.quantity(),
                deliverable.unit(),
                delivery == null ? null : delivery.quantity(),
                delivery != null && delivery.complete(),
                delivery != null && delivery.waived());
    }
}
