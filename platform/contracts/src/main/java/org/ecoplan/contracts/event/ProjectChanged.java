package org.ecoplan.contracts.event;

import java.time.LocalDate;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * A key project was defined, or its definition or its status changed.
 *
 * @param definition what the plan says of it
 * @param statusSince the day from which it has had its status; {@code null} for one that never left the first
 */
public record ProjectChanged(
        String plan, long revision, Project definition, ProjectStatus status, LocalDate statusSince)
        implements EventData {

    @Override
    public String key() {
        return plan + "/" + definition.code();
    }

    @Override
    public String partitionKey() {
        return plan;
    }
}
