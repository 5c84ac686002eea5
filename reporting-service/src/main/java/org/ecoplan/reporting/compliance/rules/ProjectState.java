package org.ecoplan.reporting.compliance.rules;

import org.ecoplan.contracts.project.ProjectStatus;

/**
 * One key project as the rules see it.
 *
 * @param dueYear the last of its years
 */
public record ProjectState(int dueYear, ProjectStatus status) {}
