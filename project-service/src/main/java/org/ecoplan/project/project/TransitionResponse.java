package org.ecoplan.project.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * One step in the life of a project as it stands, as the API gives it.
 *
 * @param revision of the project, which the step made
 * @param on the day from which the project has had the new status
 * @param decision the paper that it was decided in
 * @param waived what the project was completed without
 * @param voided whether it was found never to have been taken
 * @param recordedBy the person or system that stands for it
 * @param recordedAt when this service was told
 * @param recorded what was recorded at first, where it was corrected
 * @param corrections oldest first; the last is what stands
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
        @JsonProperty("void") Boolean voided,
        String recordedBy,
        Instant recordedAt,
        Recorded recorded,
        List<CorrectionResponse> corrections) {

    /** What was said of a step before anything was found to be wrong with it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recorded(LocalDate on, String reason, DecisionDocument decision) {

        private static Recorded of(Step step) {
            return new Recorded(step.on(), step.reason(), step.decision());
        }
    }

    /** @param from where it led from, as the steps before it stand */
    static TransitionResponse of(TakenStep taken, ProjectStatus from) {
        Step step = taken.step();
        return new TransitionResponse(
                taken.revision(),
                from,
                step.to(),
                step.on(),
                step.reason(),
                step.decision(),
                step.waived().all(),
                taken.isVoid() ? true : null,
                step.recordedBy(),
                taken.original().recordedAt(),
                taken.corrections().isEmpty()
                        ? null
                        : Recorded.of(taken.original().step()),
                taken.corrections().stream().map(Correction::toResponse).toList());
    }
}
