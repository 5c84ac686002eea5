package org.ecoplan.project.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.project.progress.rules.Lateness;
import org.ecoplan.project.project.ProjectResponse;
import org.ecoplan.project.project.ProjectWording;

/**
 * A key project in a list: what the project itself tells, and what people read in the place of codes.
 *
 * @param lead the unit that leads, or the group; with the code under which it acts now
 * @param participants the others
 * @param lateness seen from today; absent where the list is as of a former moment
 * @param warnings the same in a word each
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ListedProject(
        @JsonUnwrapped ProjectResponse project,
        LocalizedText termName,
        String action,
        LocalizedText actionName,
        LocalizedText taskName,
        UnitName lead,
        List<UnitName> participants,
        LocalizedText statusName,
        Lateness lateness,
        List<LocalizedText> warnings) {

    static final Listing<PortalProject> LISTING = Listing.of(
                    "projects",
                    "重点工程",
                    "Key projects",
                    ListedProject.class,
                    ListedProject::of,
                    SortKey.whole("position", PortalProject::position))
            .sortedBy(SortKey.numbered("code", PortalProject::code))
            .sortedBy(SortKey.text("task", project -> project.definition().task()))
            .sortedBy(SortKey.text("action", PortalProject::action))
            .sortedBy(
                    SortKey.text("lead.code", project -> project.whole().lead().code()))
            .sortedBy(SortKey.whole(
                    "years.from", project -> (long) project.definition().years().from()))
            .sortedBy(SortKey.whole(
                    "years.to", project -> (long) project.definition().years().to()))
            .sortedBy(SortKey.text("status", project -> project.status().name()))
            .sortedBy(day("statusSince", ProjectResponse::statusSince))
            .sortedBy(day("startedOn", ProjectResponse::startedOn))
            .sortedBy(day("completedOn", ProjectResponse::completedOn))
            .sortedBy(SortKey.optional(SortKey.decimal("progress.percent", ListedProject::percent)))
            .column("number", "序号", "Number")
            .column("code", "代码", "Code")
            .column("termName", "期限", "Term")
            .column("actionName", "行动", "Action")
            .column("taskName", "任务", "Task")
            .column("name", "项目名称", "Name")
            .column("content", "建设内容", "Content")
            .column("years.from", "起始年", "From")
            .column("years.to", "终止年", "To")
            .column("lead.name", "牵头单位", "Lead unit")
            .column("participants.name", "配合单位", "Units taking part")
            .column("statusName", "状态", "Status")
            .column("statusSince", "状态起始日", "Status since")
            .column("startedOn", "开工日", "Started on")
            .column("completedOn", "完工日", "Completed on")
            .column("progress.percent", "进度（%）", "Progress (%)")
            .column("progress.lastReportedOn", "最近填报日", "Last reported on")
            .column("warnings", "预警", "Warnings")
            .column("lateness.reasons.text", "预警说明", "Why")
            .column("serves", "服务指标", "Indicators served")
            .tableOfThese()
            .column("term", "期限代码", "Term, code")
            .column("action", "行动代码", "Action, code")
            .column("task", "任务代码", "Task, code")
            .column("units", "责任单位代码", "Units, codes")
            .column("relevant", "相关单位代码", "Units concerned, codes")
            .column("lead.code", "牵头单位代码", "Lead unit, code")
            .column("participants.code", "配合单位代码", "Units taking part, codes")
            .column("servesBecause", "服务理由", "Why it serves them")
            .column("status", "状态代码", "Status, code")
            .column("progress.overridden", "人工设定", "Set by hand")
            .column("lateness.overdue", "逾期", "Overdue")
            .column("lateness.atRisk", "有风险", "At risk")
            .column("lateness.stalled", "停滞", "Stalled")
            .column("revision", "版本", "Revision");

    static ListedProject of(PortalProject project) {
        return new ListedProject(
                project.known().project(),
                ProjectWording.of(project.definition().term()),
                project.action(),
                project.actionName(),
                project.taskName(),
                project.whole().lead(),
                project.whole().others(),
                ProjectWording.of(project.status()),
                project.lateness(),
                Wording.of(project.lateness()));
    }

    private static SortKey<PortalProject, ?> day(String name, Function<ProjectResponse, LocalDate> day) {
        return SortKey.optional(
                SortKey.date(name, project -> day.apply(project.known().project())));
    }

    private static BigDecimal percent(PortalProject project) {
        return project.known().project().progress() == null
                ? null
                : project.known().project().progress().percent();
    }
}
