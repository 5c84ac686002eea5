package org.ecoplan.reporting.compliance.rules;

import org.ecoplan.contracts.project.ProjectStatus;

/**
 * One key project as the rules see it.
 *
 * @param dueYear the last of its years
 */
public record ProjectState(int dueYear, ProjectStatus status) {

    /** Whether it has to be completed by a year's end; one that was given up has not. */
    public boolean isDueBy(int year) {
        return dueYear <= year && status != ProjectStatus.CANCELLED;
    }
}
