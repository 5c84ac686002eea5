package org.ecoplan.reporting.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * A key project and how it is counted for a year.
 *
 * @param dueYear the last of its years
 * @param statusSince the day from which it has had its status; absent for one that never left the first
 * @param percent how far it has come; absent as long as nothing was reported
 * @param daysOverdue days since the end of its last year; absent for one that is not overdue
 * @param asOf the moment as of which it was known, where one was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountedProject(
        String code,
        LocalizedText name,
        String task,
        String action,
        int dueYear,
        ProjectStatus status,
        LocalDate statusSince,
        LocalDate startedOn,
        LocalDate completedOn,
        BigDecimal percent,
        Counted counted,
        Long daysOverdue,
        List<NamedUnit> leads,
        List<NamedUnit> takesPart,
        Instant asOf) {

    /** What a project is to the completion rate of a year. */
    public enum Counted {
        /** Due and completed. */
        COMPLETED,
        /** Due and not completed. */
        OPEN,
        /** Given up: it does not count. */
        CANCELLED,
        /** Its last year is a later one: it does not count yet. */
        NOT_DUE;

        static Counted of(PlannedProject project, int year) {
            if (project.dueYear() > year) {
                return NOT_DUE;
            }
            return switch (project.status()) {
                case COMPLETED -> COMPLETED;
                case CANCELLED -> CANCELLED;
                case NOT_STARTED, IN_PROGRESS, SUSPENDED -> OPEN;
            };
        }
    }

    static CountedProject of(PlannedProject project, int year, Directory directory, Instant asOf) {
        return new CountedProject(
                project.code(),
                project.definition().name(),
                project.task(),
                project.action(),
                project.dueYear(),
                project.status(),
                project.state().statusSince(),
                project.state().startedOn(),
                project.state().completedOn(),
                Optional.ofNullable(project.state().progress())
                        .map(ProjectProgress::percent)
                        .orElse(null),
                Counted.of(project, year),
                project.isOverdue() ? project.daysOverdue().getAsLong() : null,
                named(project.responsible().leads(), directory),
                named(project.responsible().takesPart(), directory),
                asOf);
    }

    private static List<NamedUnit> named(Collection<String> units, Directory directory) {
        return units.stream().map(directory::named).toList();
    }
}
