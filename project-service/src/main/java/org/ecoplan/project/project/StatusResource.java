package org.ecoplan.project.project;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.RetrySafe;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/projects/{code}/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class StatusResource {

    private final ProjectService service;
    private final CorrectionService corrections;

    StatusResource(ProjectService service, CorrectionService corrections) {
        this.service = service;
        this.corrections = corrections;
    }

    @POST
    @RetrySafe
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeProjectStatus",
            summary = "Take a step in a key project's life",
            description = "NOT_STARTED can become IN_PROGRESS or CANCELLED; IN_PROGRESS can become COMPLETED,"
                    + " SUSPENDED or CANCELLED; SUSPENDED can become IN_PROGRESS or CANCELLED; COMPLETED can be taken"
                    + " back to IN_PROGRESS; CANCELLED is final. SUSPENDED, CANCELLED and taking a completion back"
                    + " need a reason, cancelling a decision document, too. COMPLETED asks for every required deliverable"
                    + " to be reported complete or named in `waived` with a reason; what is waived is so until the"
                    + " completion is taken back. `on` is today in the city where it is left out; it cannot be in the future or"
                    + " before the day of the last step. A step that was taken already changes nothing, as long as nothing"
                    + " else is said of it.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the project that the step is based on, where that matters",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The project with the new status, or unchanged",
            content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "The project cannot go there from where it stands, and `allowed` lists where it can go; or it"
                    + " has the status already, but something else is said of the `step` that it took; or it has not"
                    + " delivered everything, and `missing` lists each promise with `promised` and `delivered`")
    @APIResponse(responseCode = "412", description = "The project is not the one named in If-Match any more")
    public Response post(
            @RestPath String plan, @RestPath String code, ChangeStatusRequest request, @Context HttpHeaders headers) {
        ProjectResponse project =
                service.changeStatus(plan, code, request, revision -> Revision.requireMatchIfAsked(headers, revision));
        return Response.ok(project).tag(Revision.tag(project.revision())).build();
    }

    @GET
    @Operation(
            operationId = "listProjectTransitions",
            summary = "Every step of a key project's life, oldest first",
            description = "As it stands: a step that was corrected says what is right, in `recorded` what was recorded"
                    + " at first, and in `corrections` by whom and why; one that was never taken is marked `void`.")
    @Parameter(
            name = "asOf",
            description = "As it was known at this moment; now, unless said otherwise",
            example = "2020-03-15T02:00:00Z")
    public Page<TransitionResponse> transitions(@RestPath String plan, @RestPath String code, @RestQuery String asOf) {
        return Page.whole(service.transitions(plan, code, Query.parsed("asOf", asOf, Query::instant)));
    }

    @POST
    @RetrySafe
    @Path("{revision}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctProjectTransition",
            summary = "Correct a past step of a key project's life",
            description =
                    "`revision` names the step. Its day, reason or decision can be corrected, or that it was taken"
                            + " at all (`void`). What was recorded stays in the history. The project stands where the corrected"
                            + " steps lead, which must be a permitted life in the order of its days. What stands already changes"
                            + " nothing.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the project that the correction is based on, where that matters",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The project as it stands after the correction, or unchanged",
            content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "The steps would not be a permitted life any more, or this one was never taken")
    @APIResponse(responseCode = "412", description = "The project is not the one named in If-Match any more")
    public Response correct(
            @RestPath String plan,
            @RestPath String code,
            @RestPath String revision,
            CorrectStepRequest request,
            @Context HttpHeaders headers) {
        ProjectResponse project = corrections.correct(
                plan,
                code,
                Query.wholeNumber("revision", revision, 1, Integer.MAX_VALUE),
                request,
                current -> Revision.requireMatchIfAsked(headers, current));
        return Response.ok(project).tag(Revision.tag(project.revision())).build();
    }
}
