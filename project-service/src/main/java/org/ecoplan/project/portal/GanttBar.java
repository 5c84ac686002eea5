package org.ecoplan.project.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.project.progress.rules.Lateness;
import org.ecoplan.project.project.ProjectResponse;
import org.ecoplan.project.project.ProjectWording;

/**
 * The bar of a key project in a Gantt chart, with everything that is drawn on it.
 *
 * @param position its place in the plan's own order
 * @param start the first day of its first year
 * @param due the last day of its last year
 * @param startedOn the first day of work
 * @param completedOn the day of its completion
 * @param percent 0 to 100; 0 where nothing was reported
 * @param parts bars of its parts
 * @param milestones of the project as a whole, by the day on which they are due
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GanttBar(
        long position,
        String code,
        LocalizedText name,
        String action,
        LocalizedText actionName,
        String task,
        LocalizedText taskName,
        UnitName lead,
        LocalDate start,
        LocalDate due,
        LocalDate startedOn,
        LocalDate completedOn,
        BigDecimal percent,
        ProjectStatus status,
        LocalizedText statusName,
        Lateness lateness,
        List<GanttPart> parts,
        List<GanttMilestone> milestones) {

    static final Listing<GanttBar> LISTING = Listing.of(
                    "gantt", "甘特图", "Gantt chart", GanttBar.class, SortKey.whole("position", GanttBar::position))
            .sortedBy(SortKey.date("start", GanttBar::start))
            .sortedBy(SortKey.date("due", GanttBar::due))
            .sortedBy(SortKey.text("lead.code", bar -> bar.lead().code()))
            .sortedBy(SortKey.decimal("percent", GanttBar::percent));

    static GanttBar of(PortalProject project, Achievement achievement) {
        Project definition = project.definition();
        ProjectResponse state = project.known().project();
        return new GanttBar(
                project.position(),
                definition.code(),
                definition.name(),
                project.action(),
                project.actionName(),
                definition.task(),
                project.taskName(),
                project.whole().lead(),
                firstDay(definition.years()),
                lastDay(definition.years()),
                state.startedOn(),
                state.completedOn(),
                achievement.percent(),
                state.status(),
                ProjectWording.of(state.status()),
                project.lateness(),
                parts(project, achievement),
                achievement.milestones(null, definition.deliverables()));
    }

    private static List<GanttPart> parts(PortalProject project, Achievement achievement) {
        return IntStream.range(0, project.parts().size())
                .mapToObj(i -> GanttPart.of(
                        project.definition().parts().get(i), project.parts().get(i), achievement))
                .toList();
    }

    // What a plan says in years has to begin and to end on a day to be drawn.
    static LocalDate firstDay(YearSpan years) {
        return LocalDate.of(years.from(), Month.JANUARY, 1);
    }

    static LocalDate lastDay(YearSpan years) {
        return LocalDate.of(years.to(), Month.DECEMBER, 31);
    }
}
