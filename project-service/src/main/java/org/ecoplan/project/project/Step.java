package org.ecoplan.project.project;

import java.time.LocalDate;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * A step in the life of a project, as somebody told of it.
 *
 * @param on the day from which the project has the status
 * @param reason {@code null} where none was told
 * @param decision {@code null} where none was told
 * @param waived what the project is completed without
 * @param recordedBy {@code null} where that was not told
 */
record Step(
        ProjectStatus to, LocalDate on, String reason, DecisionDocument decision, Waivers waived, String recordedBy) {}
