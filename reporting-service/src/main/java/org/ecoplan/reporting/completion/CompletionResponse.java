package org.ecoplan.reporting.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;

/**
 * How far the key projects of a plan are completed.
 *
 * @param year by whose end projects have to be completed
 * @param task code of the task that was asked for
 * @param action code of the action that was asked for
 * @param unit the unit that was asked for, or the one that acts in its place
 * @param asOf the moment as of which it was known, where one was asked for
 * @param day the city's day at that moment, or today: what is overdue is overdue on this day
 * @param projects how many projects were asked about, whenever they are due
 * @param total those of them that are due by the end of the year
 * @param byUnit the same by unit; a project counts with each unit that has a share in it
 * @param overdue those that are overdue by the end of the year, the longest overdue first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompletionResponse(
        String plan,
        int year,
        String task,
        String action,
        NamedUnit unit,
        Instant asOf,
        LocalDate day,
        int projects,
        Tally total,
        List<OfYear> byYear,
        List<Group> byAction,
        List<Group> byTask,
        List<UnitStanding> byUnit,
        List<CountedProject> overdue) {

    /**
     * One year.
     *
     * @param dueIn the projects whose last year it is
     * @param dueBy the projects whose last year it is or an earlier one
     */
    public record OfYear(int year, Tally dueIn, Tally dueBy) {}

    /**
     * What is due by the end of the year, of one action or task.
     *
     * @param name absent where that has not been told yet
     * @param action code of the action that a task belongs to
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(String code, LocalizedText name, String action, Tally counts) {}
}
