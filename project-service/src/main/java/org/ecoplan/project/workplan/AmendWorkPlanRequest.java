package org.ecoplan.project.workplan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Absent;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;
import org.ecoplan.project.project.Origin;
import org.ecoplan.project.workplan.item.ItemKey;
import org.ecoplan.project.workplan.item.ItemRules;
import org.ecoplan.project.workplan.item.PlannedYear;
import org.ecoplan.project.workplan.item.WorkItem;

/**
 * A change of an approved work plan.
 *
 * @param document that decides it, if there is one
 * @param recordedBy the person or system that stands for it
 * @param set items that are new, or that replace the one about the same project and part
 * @param remove items that are taken out
 */
@Schema(examples = """
        {"reason":"用地调整","recordedBy":"市生态办","remove":[{"project":"near-4"}]}""")
public record AmendWorkPlanRequest(
        String reason, DecisionDocument document, String recordedBy, List<WorkItem> set, List<ItemKey> remove) {

    public AmendWorkPlanRequest {
        set = Absent.asEmpty(set);
        remove = Absent.asEmpty(remove);
    }

    /** Finds everything in it that cannot be accepted for this year's plan. */
    void check(WorkPlanContents current, PlannedYear year, Faults faults) {
        FileRules rules = new FileRules(faults);
        rules.text(reason, "/reason");
        rules.text(recordedBy, "/recordedBy");
        if (document != null) {
            document.check("/document", faults);
        }
        new ItemRules(year, faults).checkAll(set, "/set");
        checkRemoved(current, faults);
        faults.check(
                !faults.isEmpty() || !changes(current).isEmpty(),
                "",
                "changes-nothing",
                "an amendment sets items to something else, or removes some",
                null);
    }

    private void checkRemoved(WorkPlanContents current, Faults faults) {
        Set<ItemKey> mentioned = set.stream().map(WorkItem::key).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < remove.size(); i++) {
            ItemKey key = remove.get(i);
            String at = "/remove/" + i;
            if (faults.present(key.project(), at + "/project")) {
                faults.check(
                        current.find(key).isPresent(),
                        at,
                        "unknown-item",
                        "the work plan has no item about this",
                        key.text());
                faults.check(
                        mentioned.add(key), at, "twice", "the amendment says something about it already", key.text());
            }
        }
    }

    WorkPlanContents apply(WorkPlanContents current) {
        return current.with(set).without(Set.copyOf(remove));
    }

    /** What really becomes different. */
    List<ItemChange> changes(WorkPlanContents current) {
        List<ItemChange> changes = new ArrayList<>();
        for (WorkItem after : set) {
            WorkItem before = current.find(after.key()).orElse(null);
            if (!after.equals(before)) {
                changes.add(new ItemChange(after.project(), after.part(), before, after));
            }
        }
        for (ItemKey key : remove) {
            changes.add(
                    new ItemChange(key.project(), key.part(), current.find(key).orElseThrow(), null));
        }
        return changes;
    }

    Origin origin() {
        return new Origin(recordedBy, reason);
    }
}
