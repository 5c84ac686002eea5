package org.ecoplan.project.workplan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.workplan.item.ItemRules;
import org.ecoplan.project.workplan.item.PlannedYear;
import org.ecoplan.project.workplan.item.WorkItem;

/**
 * Whether a draft has what chapter 十 asks of a year's plan, 明确各项工程的责任单位、资金来源和年度建设计划: who does each
 * item, what it is paid from, and when what is due; and whether it still fits the projects.
 */
class Completeness {

    private static final int MOST_NAMED = 20;

    private final List<String> open = new ArrayList<>();

    Completeness(WorkPlanContents draft, PlannedYear planned) {
        if (draft.items().isEmpty()) {
            open.add("it has no items");
        }
        draft.items().forEach(this::check);
        Faults faults = new Faults();
        new ItemRules(planned, faults).checkAll(draft.items(), "/items");
        faults.found().forEach(fault -> open.add(fault.pointer() + ": " + fault.message()));
    }

    private void check(WorkItem item) {
        if (item.funding().isEmpty()) {
            open.add(item.key().text() + " does not say what it is paid from");
        }
        if (item.milestones().isEmpty()) {
            open.add(item.key().text() + " has no milestones");
        }
    }

    /** @throws ProblemException 409 that says what is missing */
    void require() {
        if (!open.isEmpty()) {
            String named = open.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
            throw ProblemException.conflict(
                    "incomplete",
                    "The draft cannot be approved as it is",
                    open.size() <= MOST_NAMED ? named : named + "; and " + (open.size() - MOST_NAMED) + " more");
        }
    }
}
