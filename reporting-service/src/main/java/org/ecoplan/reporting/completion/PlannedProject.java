package org.ecoplan.reporting.completion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.OptionalLong;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.reporting.compliance.rules.ProjectState;

/**
 * A key project as it stands on a day.
 *
 * @param action the action that its task belongs to; {@code null} where that has not been told
 */
public record PlannedProject(ProjectChanged state, String action, Responsible responsible, LocalDate day) {

    /** As the annexes have them. */
    static final Comparator<PlannedProject> IN_THE_PLANS_ORDER = Comparator.comparing(
                    PlannedProject::definition,
                    Comparator.comparing(Project::term, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Project::number, Comparator.nullsLast(Comparator.naturalOrder())))
            .thenComparing(PlannedProject::code);

    public Project definition() {
        return state.definition();
    }

    public String code() {
        return definition().code();
    }

    String task() {
        return definition().task();
    }

    public ProjectStatus status() {
        return state.status();
    }

    public int dueYear() {
        return definition().years().to();
    }

    /** What the rule of completion asks of it. */
    ProjectState forTheRule() {
        return new ProjectState(dueYear(), status());
    }

    public boolean isOverdue() {
        return daysOverdue().isPresent();
    }

    /** The days since the end of its last year, if that has passed and it is neither completed nor given up. */
    public OptionalLong daysOverdue() {
        LocalDate due = LocalDate.of(dueYear(), 12, 31);
        boolean isOpen = status() != ProjectStatus.COMPLETED && status() != ProjectStatus.CANCELLED;
        return isOpen && day.isAfter(due) ? OptionalLong.of(ChronoUnit.DAYS.between(due, day)) : OptionalLong.empty();
    }
}
