package org.ecoplan.project.portal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.project.progress.rules.Lateness;

/**
 * Which key projects of a plan; {@code null} means any, and so does an empty set of statuses.
 *
 * @param year one of the project's years
 * @param due the last of the project's years
 * @param words all of them, whoever finds them
 */
record ProjectFilter(
        String unit,
        Role role,
        Project.Term term,
        String task,
        String action,
        Set<ProjectStatus> statuses,
        Integer year,
        Integer due,
        String indicator,
        Boolean overdue,
        Boolean atRisk,
        Boolean stalled,
        List<SearchWord> words) {

    /** What a unit does in a project. */
    enum Role {
        LEAD,
        PARTICIPANT,
        ANY;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean asksForLateness() {
        return overdue != null || atRisk != null || stalled != null;
    }

    /**
     * Whether a project is what is asked for, as far as it tells by itself: {@link #words} is the search's.
     *
     * @param unitNames under which the plan may name the unit that is asked for
     */
    boolean admits(PortalProject project, Set<String> unitNames) {
        Project definition = project.definition();
        return (unit == null || project.hasUnit(unitNames, role))
                && isOrAny(term, definition.term())
                && isOrAny(task, definition.task())
                && isOrAny(action, project.action())
                && (statuses.isEmpty() || statuses.contains(project.status()))
                && (year == null || definition.years().contains(year))
                && isOrAny(due, definition.years().to())
                && (indicator == null || definition.serves().contains(indicator))
                && admits(project.lateness());
    }

    private boolean admits(Lateness lateness) {
        return !asksForLateness()
                || isOrAny(overdue, lateness.overdue())
                        && isOrAny(atRisk, lateness.atRisk())
                        && isOrAny(stalled, lateness.stalled());
    }

    private static boolean isOrAny(Object asked, Object found) {
        return asked == null || asked.equals(found);
    }
}
