package org.ecoplan.project.workplan.keeping;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.project.workplan.item.Milestone;

/**
 * What became of one milestone.
 *
 * @param due the last day of its quarter
 * @param code why, stable, for programs
 * @param reason why, for people, with the numbers
 * @param compared every number that it promised, beside what was reached by then
 */
public record MilestoneKeeping(
        int quarter,
        String what,
        Outcome outcome,
        LocalDate due,
        String code,
        LocalizedText reason,
        List<Compared> compared) {

    static MilestoneKeeping of(Milestone milestone, Judgement judgement) {
        return new MilestoneKeeping(
                milestone.quarter(),
                milestone.what(),
                judgement.outcome(),
                judgement.due(),
                judgement.code(),
                judgement.reason(),
                judgement.compared());
    }
}
