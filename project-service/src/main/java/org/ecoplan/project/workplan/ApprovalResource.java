package org.ecoplan.project.workplan;

import jakarta.ws.rs.Consumes;
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
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;

@Path(WorkPlanResource.PATH + "/{year}/approval")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work plans")
public class ApprovalResource {

    private final WorkPlanLife life;

    ApprovalResource(WorkPlanLife life) {
        this.life = life;
    }

    @POST
    @RetrySafe
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveWorkPlan",
            summary = "Approve a year's draft",
            description = "Each item must say what it is paid from and have milestones. From here on the work plan is"
                    + " changed by amendments only.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = WorkPlanResource.IF_MATCH,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The approved work plan",
            content = @Content(schema = @Schema(implementation = WorkPlanResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is no draft, or something is missing in it; `detail` says what")
    @APIResponse(responseCode = "412", description = "The draft is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "Approving a draft needs If-Match")
    public Response post(
            @RestPath String plan,
            @RestPath String year,
            ApproveWorkPlanRequest request,
            @Context HttpHeaders headers) {
        WorkPlanResponse approved = life.approve(
                plan, WorkPlanYear.of(year), request, revision -> Revision.requireMatch(headers, revision));
        return Response.ok(approved).tag(Revision.tag(approved.revision())).build();
    }
}
