package org.ecoplan.project.workplan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;
import org.ecoplan.project.project.Origin;
import org.ecoplan.project.workplan.item.ItemRules;
import org.ecoplan.project.workplan.item.PlannedYear;
import org.ecoplan.project.workplan.item.WorkItem;

/**
 * A year's work plan as it is drafted: everything that it is to say.
 *
 * @param title may be left out
 * @param recordedBy the person or system that stands for it
 * @param reason why it is what it is now
 */
@Schema(examples = """
        {"title":{"zh":"2020年度行动计划","en":"Work plan 2020"},"recordedBy":"市生态办","items":[{"project":"near-4",\
        "units":["jiangmen-natural-resources-bureau"],"content":"新建湿地公园2个","percent":50,\
        "funding":[{"source":"CITY","amount":3200000.00}],\
        "milestones":[{"quarter":2,"what":"完成招标","percent":10},{"quarter":4,"what":"完工","percent":50}]}]}""")
public record PutWorkPlanRequest(LocalizedText title, List<WorkItem> items, String recordedBy, String reason) {

    public PutWorkPlanRequest {
        items = items == null ? null : Absent.asEmpty(items);
    }

    /** Finds everything in it that cannot be accepted for this year. */
    void check(PlannedYear year, Faults faults) {
        new FileRules(faults).optionalText(title, "/title");
        if (faults.present(items, "/items")) {
            new ItemRules(year, faults).checkAll(items, "/items");
        }
        faults.readable(recordedBy, "/recordedBy");
        faults.readable(reason, "/reason");
    }

    WorkPlanContents toContents() {
        return new WorkPlanContents(title, items);
    }

    Origin origin() {
        return new Origin(recordedBy, reason);
    }
}
