package org.ecoplan.reporting.simulation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.reporting.compliance.rules.ProjectState;
import org.ecoplan.reporting.intake.KnownProject;

/**
 * Another state of one of the plan's key projects.
 *
 * @param project its code
 * @param status as it is known where it is left out
 * @param dueYear the last of its years; as it is known where it is left out
 */
@Schema(examples = """
        {"project":"near-1","status":"COMPLETED"}""")
public record SupposedProject(@Schema(examples = "near-1") String project, ProjectStatus status, Integer dueYear) {

    ProjectState over(KnownProject known) {
        return new ProjectState(dueYear == null ? known.dueYear() : dueYear, status == null ? known.status() : status);
    }
}
