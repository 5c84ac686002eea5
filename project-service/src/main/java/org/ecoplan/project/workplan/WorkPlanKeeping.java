package org.ecoplan.project.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.project.workplan.keeping.ItemKeeping;
import org.ecoplan.project.workplan.keeping.Keeping;
import org.ecoplan.project.workplan.keeping.Tallies;

/**
 * 兑现情况: what became of what a year's work plan promised.
 *
 * @param revision of the work plan whose items these are
 * @param frozen whether this is what was found when the year was closed, which nothing changes any more; else it is as
 *     of now
 * @param day up to which the reports were looked at: today in the city when it was computed
 * @param computedAt when
 * @param total of all items
 * @param byUnit in the order in which the items name the units
 * @param byTask in the order in which the items come
 */
public record WorkPlanKeeping(
        String plan,
        int year,
        WorkPlanStatus status,
        long revision,
        boolean frozen,
        LocalDate day,
        Instant computedAt,
        Tallies total,
        List<Keeping.OfUnit> byUnit,
        List<Keeping.OfTask> byTask,
        List<ItemKeeping> items) {

    static WorkPlanKeeping of(WorkPlan workPlan, LocalDate day, Instant computedAt, Keeping keeping) {
        return new WorkPlanKeeping(
                workPlan.plan(),
                workPlan.year(),
                workPlan.status(),
                workPlan.revision(),
                workPlan.status() == WorkPlanStatus.CLOSED,
                day,
                computedAt,
                keeping.total(),
                keeping.byUnit(),
                keeping.byTask(),
                keeping.items());
    }
}
