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

@Path(WorkPlanResource.PATH + "/{year}/closure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work plans")
public class ClosureResource {

    private final WorkPlanLife life;

    ClosureResource(WorkPlanLife life) {
        this.life = life;
    }

    @POST
    @RetrySafe
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeWorkPlan",
            summary = "Close a year, and find for good what was kept",
            description = "What is found rests on the reports as they are now; later corrections of them do not change"
                    + " it any more. A year can be closed when it has ended in the city.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = WorkPlanResource.IF_MATCH,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "What was kept; the ETag is the closed work plan's",
            content = @Content(schema = @Schema(implementation = WorkPlanKeeping.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is not approved, or the year has not ended; `detail` says what is possible")
    @APIResponse(responseCode = "412", description = "The work plan is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "Closing a year needs If-Match")
    public Response post(
            @RestPath String plan, @RestPath String year, CloseWorkPlanRequest request, @Context HttpHeaders headers) {
        WorkPlanKeeping keeping =
                life.close(plan, WorkPlanYear.of(year), request, revision -> Revision.requireMatch(headers, revision));
        return Response.ok(keeping).tag(Revision.tag(keeping.revision())).build();
    }
}
