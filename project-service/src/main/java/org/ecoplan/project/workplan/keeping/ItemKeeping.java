package org.ecoplan.project.workplan.keeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.project.workplan.item.ItemKey;
import org.ecoplan.project.workplan.item.WorkItem;

/**
 * What became of one item: of what it promised for the year, and of each milestone.
 *
 * @param project code of its project
 * @param part number of the part; absent for the project as a whole
 * @param task of the project
 * @param units that answer for the item; the first leads
 * @param due the last day of the year
 * @param code why, stable, for programs
 * @param reason why, for people, with the numbers
 * @param compared every number that it promised for the year, beside what was reached by then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemKeeping(
        String project,
        Integer part,
        String task,
        List<String> units,
        Outcome outcome,
        LocalDate due,
        String code,
        LocalizedText reason,
        List<Compared> compared,
        List<MilestoneKeeping> milestones) {

    static ItemKeeping of(WorkItem item, String task, Judgement judgement, List<MilestoneKeeping> milestones) {
        return new ItemKeeping(
                item.project(),
                item.part(),
                task,
                item.units(),
                judgement.outcome(),
                judgement.due(),
                judgement.code(),
                judgement.reason(),
                judgement.compared(),
                milestones);
    }

    public ItemKey key() {
        return new ItemKey(project, part);
    }

    boolean isLedBy(String unit) {
        return units.get(0).equals(unit);
    }
}
