package org.ecoplan.project.workplan.keeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.project.workplan.item.ItemKey;
import org.ecoplan.project.workplan.item.PromisedQuantity;
import org.ecoplan.project.workplan.item.WorkItem;

/**
 * Judges the items of one year.
 *
 * @param today the day on which it is asked; of what comes later nothing is known
 */
public record YearJudge(int year, LocalDate today, Evidence evidence) {

    /** @param project that the item is about */
    public ItemKeeping judge(WorkItem item, Project project) {
        List<MilestoneKeeping> milestones = item.milestones().stream()
                .map(milestone -> MilestoneKeeping.of(
                        milestone,
                        judge(
                                item.key(),
                                promised(milestone.percent(), milestone.deliverables(), project),
                                milestone.due(year))))
                .toList();
        Judgement ofYear = judge(item.key(), promised(item.percent(), item.deliverables(), project), lastDay(year));
        return ItemKeeping.of(item, project.task(), ofYear, milestones);
    }

    private Judgement judge(ItemKey key, List<Promised> promised, LocalDate due) {
        boolean isDueLater = !due.isBefore(today);
        LocalDate day = isDueLater ? today : due;
        Situation situation = new Situation(
                evidence.status(key.project(), day),
                evidence.position(key, lastDay(year - 1)),
                evidence.position(key, day));
        return Judgement.of(promised, due, isDueLater, situation);
    }

    private static List<Promised> promised(BigDecimal percent, List<PromisedQuantity> quantities, Project project) {
        List<Promised> promised = new ArrayList<>();
        if (percent != null) {
            promised.add(Promised.percent(percent));
        }
        quantities.forEach(quantity -> promised.add(project.promises()
                .filter(deliverable -> deliverable.code().equals(quantity.deliverable()))
                .findFirst()
                .map(deliverable -> Promised.quantity(deliverable, quantity.quantity()))
                .orElseGet(() -> Promised.quantityOf(quantity.deliverable(), quantity.quantity()))));
        return promised;
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
