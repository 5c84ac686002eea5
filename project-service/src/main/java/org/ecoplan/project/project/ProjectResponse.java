package org.ecoplan.project.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * A key project as the API gives it: what the file says of it, and where it stands.
 *
 * @param statusSince the day from which it has had its status; absent for one that never left the first
 * @param startedOn the first day of work
 * @param completedOn the day of its completion; absent for one that is not completed
 * @param progress how far it has come; absent as long as nothing was reported and it is not completed
 * @param waived what it was completed without
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProjectResponse(
        @JsonUnwrapped Project definition,
        ProjectStatus status,
        LocalDate statusSince,
        LocalDate startedOn,
        LocalDate completedOn,
        ProjectProgress progress,
        List<Waiver> waived,
        long revision) {}
