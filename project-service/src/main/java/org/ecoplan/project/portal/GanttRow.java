package org.ecoplan.project.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.project.progress.rules.Reason;

/**
 * A line of the chart as a table has it: a project, then its parts, and what is due behind each of them.
 *
 * @param line counted from 1
 * @param part number of the part that it is, or belongs to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GanttRow(
        int line,
        String code,
        Integer part,
        LocalizedText kindName,
        LocalizedText name,
        LocalizedText taskName,
        LocalizedText leadName,
        LocalDate start,
        LocalDate due,
        LocalDate startedOn,
        LocalDate completedOn,
        BigDecimal percent,
        BigDecimal promised,
        BigDecimal delivered,
        LocalizedText unit,
        LocalizedText statusName,
        List<LocalizedText> reasons) {

    static final Listing<GanttRow> LISTING = Listing.of(
                    "gantt", "甘特图", "Gantt chart", GanttRow.class, SortKey.whole("line", row -> (long) row.line()))
            .column("line", "行号", "Line")
            .column("code", "项目代码", "Project")
            .column("part", "子项", "Part")
            .column("kindName", "类别", "Kind")
            .column("name", "名称", "Name")
            .column("taskName", "任务", "Task")
            .column("leadName", "牵头单位", "Lead unit")
            .column("start", "计划开始", "Planned start")
            .column("due", "计划完成", "Due")
            .column("startedOn", "实际开工", "Started on")
            .column("completedOn", "实际完工", "Completed on")
            .column("percent", "进度（%）", "Progress (%)")
            .column("promised", "目标量", "Promised")
            .column("delivered", "完成量", "Delivered")
            .column("unit", "单位", "Unit")
            .column("statusName", "状态", "Status")
            .column("reasons", "预警说明", "Why it is late");

    /** The lines of some bars, one after the other. */
    static List<GanttRow> of(List<GanttBar> bars) {
        List<GanttRow> rows = new ArrayList<>();
        for (GanttBar bar : bars) {
            rows.add(of(bar, rows.size() + 1));
            bar.milestones().forEach(milestone -> rows.add(of(milestone, bar, null, rows.size() + 1)));
            for (GanttPart part : bar.parts()) {
                rows.add(of(part, bar, rows.size() + 1));
                part.milestones().forEach(milestone -> rows.add(of(milestone, bar, part.number(), rows.size() + 1)));
            }
        }
        return rows;
    }

    private static GanttRow of(GanttBar bar, int line) {
        return new GanttRow(
                line,
                bar.code(),
                null,
                new LocalizedText("项目", "project"),
                bar.name(),
                bar.taskName(),
                bar.lead().name(),
                bar.start(),
                bar.due(),
                bar.startedOn(),
                bar.completedOn(),
                bar.percent(),
                null,
                null,
                null,
                bar.statusName(),
                bar.lateness().reasons().stream().map(Reason::text).toList());
    }

    private static GanttRow of(GanttPart part, GanttBar bar, int line) {
        return new GanttRow(
                line,
                bar.code(),
                part.number(),
                new LocalizedText("子项", "part"),
                part.name(),
                bar.taskName(),
                part.lead().name(),
                part.start(),
                part.due(),
                null,
                null,
                part.percent(),
                null,
                null,
                null,
                null,
                List.of());
    }

    private static GanttRow of(GanttMilestone milestone, GanttBar bar, Integer part, int line) {
        return new GanttRow(
                line,
                bar.code(),
                part,
                milestone.kind().wording(),
                milestone.name(),
                bar.taskName(),
                null,
                null,
                milestone.due(),
                null,
                null,
                milestone.percent(),
                milestone.promised(),
                milestone.delivered(),
                milestone.unit(),
                milestone.complete() == null ? null : Wording.of(milestone),
                List.of());
    }
}
