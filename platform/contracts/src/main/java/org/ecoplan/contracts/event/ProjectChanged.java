package org.ecoplan.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * A key project was defined, or its definition, its status or its progress changed. Tells the whole of its new state.
 *
 * @param definition what the plan says of it
 * @param statusSince the day from which it has had its status; {@code null} for one that never left the first
 * @param startedOn the first day of work; {@code null} before it
 * @param completedOn the day of its completion; {@code null} for one that is not completed
 * @param progress how far it has come; {@code null} as long as nothing was reported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectChanged(
        String plan,
        long revision,
        Project definition,
        ProjectStatus status,
        LocalDate statusSince,
        LocalDate startedOn,
        LocalDate completedOn,
        ProjectProgress progress)
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
