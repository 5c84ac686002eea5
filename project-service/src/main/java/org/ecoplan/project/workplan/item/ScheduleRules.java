package org.ecoplan.project.workplan.item;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.contracts.project.Deliverable.Relation;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/** Checks that the milestones of one item follow each other, and that none asks for more than the year does. */
final class ScheduleRules {

    private static final int LAST_QUARTER = 4;

    /** What the percent goes by among the numbers that must not fall; no deliverable has this code. */
    private static final String PERCENT = "%";

    private final List<Milestone> milestones;
    private final Optional<Scope> scope;
    private final PromiseRules promises;
    private final Faults faults;
    private final Map<String, BigDecimal> highest = new HashMap<>();
    private final Map<String, BigDecimal> ofYear = new HashMap<>();

    ScheduleRules(WorkItem item, Optional<Scope> scope, PromiseRules promises, Faults faults) {
        this.milestones = item.milestones();
        this.scope = scope;
        this.promises = promises;
        this.faults = faults;
        ofYear.put(PERCENT, item.percent());
        item.deliverables().forEach(promised -> ofYear.put(promised.deliverable(), promised.quantity()));
    }

    void check(String at) {
        int before = 0;
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            String here = at + "/" + i;
            before = checkQuarter(milestone.quarter(), before, here + "/quarter");
            new FileRules(faults).text(milestone.what(), here + "/what");
            promises.percent(milestone.percent(), here + "/percent");
            checkRising(PERCENT, milestone.percent(), here + "/percent");
            scope.ifPresent(found -> checkQuantities(found, milestone.deliverables(), here + "/deliverables"));
        }
    }

    private int checkQuarter(Integer quarter, int before, String at) {
        if (!faults.present(quarter, at)
                || !faults.check(
                        quarter >= 1 && quarter <= LAST_QUARTER,
                        at,
                        "out-of-bounds",
                        "a quarter is 1, 2, 3 or 4",
                        quarter)) {
            return before;
        }
        faults.check(
                quarter > before,
                at,
                "wrong-order",
                "milestones come in the order of their quarters, one for each; quarter " + before + " is before it",
                quarter);
        return quarter;
    }

    private void checkQuantities(Scope found, List<PromisedQuantity> promised, String at) {
        promises.quantities(found, promised, at);
        for (int i = 0; i < promised.size(); i++) {
            if (found.relation(promised.get(i).deliverable()) == Relation.AT_LEAST) {
                checkRising(promised.get(i).deliverable(), promised.get(i).quantity(), at + "/" + i + "/quantity");
            }
        }
    }

    /** Everything is counted from the beginning of the project, so it cannot become less. */
    private void checkRising(String number, BigDecimal now, String at) {
        if (now == null) {
            return;
        }
        BigDecimal before = highest.getOrDefault(number, now);
        faults.check(
                now.compareTo(before) >= 0,
                at,
                "wrong-order",
                "less than at an earlier milestone, " + before + "; it is counted from the project's beginning",
                now);
        highest.put(number, now.max(before));
        BigDecimal year = ofYear.get(number);
        faults.check(
                year == null || now.compareTo(year) <= 0,
                at,
                "more-than-the-year",
                "by the end of the year it is to be " + year,
                now);
    }
}
