package org.ecoplan.reporting.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.reporting.compliance.rules.Completion;

/**
 * How many key projects have to be completed by a year's end, and how they stand: {@code due} is {@code completed},
 * {@code notStarted}, {@code inProgress} and {@code suspended} together.
 *
 * @param due those whose last year is the year or an earlier one, without the cancelled ones
 * @param completed those of them that are completed, also if it was later than promised
 * @param rate the completed ones in percent of those due, rounded down to two decimals; absent where none is due
 * @param cancelled those that would have been due, and were given up
 * @param overdue those due whose last year has passed, and that are not completed
 * @param projects the codes of those counted in each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tally(
        int due,
        int completed,
        BigDecimal rate,
        int notStarted,
        int inProgress,
        int suspended,
        int cancelled,
        int overdue,
        Codes projects) {

    /** Codes of projects by how they are counted, in the plan's order. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Codes(
            List<String> completed,
            List<String> notStarted,
            List<String> inProgress,
            List<String> suspended,
            List<String> cancelled,
            List<String> overdue) {}

    static Tally by(int year, Collection<PlannedProject> projects) {
        List<PlannedProject> counted =
                projects.stream().filter(project -> project.dueYear() <= year).toList();
        Completion completion = Completion.by(
                year, counted.stream().map(PlannedProject::forTheRule).toList());
        Codes codes = new Codes(
                codes(counted, ProjectStatus.COMPLETED),
                codes(counted, ProjectStatus.NOT_STARTED),
                codes(counted, ProjectStatus.IN_PROGRESS),
                codes(counted, ProjectStatus.SUSPENDED),
                codes(counted, ProjectStatus.CANCELLED),
                codes(counted, PlannedProject::isOverdue));
        return new Tally(
                completion.due(),
                completion.completed(),
                completion.percent().orElse(null),
                codes.notStarted().size(),
                codes.inProgress().size(),
                codes.suspended().size(),
                codes.cancelled().size(),
                codes.overdue().size(),
                codes);
    }

    private static List<String> codes(List<PlannedProject> projects, ProjectStatus status) {
        return codes(projects, project -> project.status() == status);
    }

    private static List<String> codes(List<PlannedProject> projects, Predicate<PlannedProject> which) {
        return projects.stream().filter(which).map(PlannedProject::code).toList();
    }
}
