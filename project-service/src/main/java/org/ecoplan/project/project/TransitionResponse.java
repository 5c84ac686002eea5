package org.ecoplan.project.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * One step in the life of a project, as the API gives it.
 *
 * @param revision of the project, which the step made
 * @param on the day from which the project has had the new status
 * @param decision the paper that it was decided in
 * @param waived what the project was completed without
 * @param recordedBy the person or system that stands for it
 * @param recordedAt when this service was told
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(examples = """
        {"revision":2,"from":"NOT_STARTED","to":"IN_PROGRESS","on":"2020-03-01","reason":"开工",\
        "recordedAt":"2020-03-02T01:00:00Z"}""")
public record TransitionResponse(
        long revision,
        ProjectStatus from,
        ProjectStatus to,
        LocalDate on,
        String reason,
        DecisionDocument decision,
        List<Waiver> waived,
        String recordedBy,
        Instant recordedAt) {}
