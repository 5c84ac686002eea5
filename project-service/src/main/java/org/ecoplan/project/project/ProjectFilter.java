package org.ecoplan.project.project;

import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * Which key projects of a plan; {@code null} means any.
 *
 * @param unit leads or takes part: itself, in a group, or as the successor of a unit that was merged into it
 * @param year one of the project's years
 * @param q a part of the name or the content, in either language
 */
record ProjectFilter(
        String plan,
        String unit,
        Project.Term term,
        String task,
        String action,
        ProjectStatus status,
        Integer year,
        String q) {}
