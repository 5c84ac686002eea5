package org.ecoplan.project.workplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.project.workplan.item.WorkItem;

/**
 * An item of a work plan in a list.
 *
 * @param name of the project
 * @param task of the project
 * @param funds what it is to have, in yuan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedItem(
        LocalizedText name, String task, @JsonUnwrapped WorkItem item, BigDecimal funds) {

    /** An item, and its place in the work plan. */
    record Placed(long position, ListedItem item) {}

    static final Listing<Placed> LISTING = Listing.of(
                    "work-items",
                    "年度任务",
                    "Work items",
                    ListedItem.class,
                    Placed::item,
                    SortKey.whole("position", Placed::position))
            .sortedBy(SortKey.numbered(
                    "project", placed -> placed.item().item().key().text()))
            .sortedBy(SortKey.text("task", placed -> placed.item().task()))
            .sortedBy(SortKey.decimal("funds", placed -> placed.item().funds()))
            .column("name", "项目名称", "Project name")
            .column("task", "任务", "Task")
            .column("project", "项目代码", "Project")
            .column("part", "分项", "Part")
            .column("units", "责任单位", "Units")
            .column("content", "年度建设内容", "Content")
            .column("percent", "年底进度（%）", "Percent by the end of the year")
            .column("deliverables", "年底成果", "Deliverables by the end of the year")
            .column("funding", "资金来源", "Funding")
            .column("milestones", "季度安排", "Milestones")
            .column("carriedFrom", "结转自", "Carried from")
            .column("funds", "资金（元）", "Funds (yuan)");

    static ListedItem of(WorkItem item, Project project) {
        return new ListedItem(project.name(), project.task(), item, item.funds());
    }
}
