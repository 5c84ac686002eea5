package org.ecoplan.project.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * A key project as the API gives it: what the file says of it, and where it stands.
 *
 * @param statusSince the day from which it has had its status; absent for one that never left the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectResponse(
        @JsonUnwrapped Project definition, ProjectStatus status, LocalDate statusSince, long revision) {}
