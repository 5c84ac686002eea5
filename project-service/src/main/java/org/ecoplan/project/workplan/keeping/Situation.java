package org.ecoplan.project.workplan.keeping;

import org.ecoplan.contracts.project.ProjectStatus;

/**
 * What is known of a project or part on the day that a promise is judged for.
 *
 * @param status that the project had at the end of that day
 * @param before how far it had come when the year began
 * @param then how far it had come on that day
 */
public record Situation(ProjectStatus status, Position before, Position then) {}
