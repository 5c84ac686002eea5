package org.ecoplan.project.project;

import java.time.LocalDate;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * A key project, for features that refer to it: what the plan says of it, and where it stands.
 *
 * @param statusSince {@code null} for one that never left the first status
 * @param startedOn the first day of work; {@code null} before it
 * @param completedOn {@code null} for one that is not completed
 * @param progress as it is shown and told: with every deliverable of the definition as it is now, with what is waived,
 *     and with 100 percent for a completed one unless it was set by hand; {@code null} as long as nothing was reported
 *     and it is not completed
 */
public record ProjectRef(
        Long id,
        String plan,
        long revision,
        Project definition,
        ProjectStatus status,
        LocalDate statusSince,
        LocalDate startedOn,
        LocalDate completedOn,
        ProjectProgress progress) {}
