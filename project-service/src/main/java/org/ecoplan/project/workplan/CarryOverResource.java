package org.ecoplan.project.workplan;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.RetrySafe;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;

@Path(WorkPlanResource.PATH + "/{year}/carry-over")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work plans")
public class CarryOverResource {

    private final CarryOverService service;

    CarryOverResource(CarryOverService service) {
        this.service = service;
    }

    @POST
    @RetrySafe
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "carryOverWorkPlan",
            summary = "Let the next year go on with what this one did not finish",
            description = "Items that were not kept, of projects that are neither completed nor cancelled, are put into"
                    + " the draft of the next year, which is begun if there is none: with the promises that were not"
                    + " kept, without a schedule, and without funding unless `withFunding` asks for it. `carriedFrom`"
                    + " names this year. An item that the draft has already stays as it is, so that nothing is done"
                    + " twice.")
    @APIResponse(
            responseCode = "200",
            description = "What was not finished, and what became of it; the ETag is the next year's draft's",
            content = @Content(schema = @Schema(implementation = CarryOverResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "This year's work plan is still a draft, or the next one's is none any more")
    public Response post(@RestPath String plan, @RestPath String year, CarryOverRequest request) {
        CarryOverResponse carried = service.carryOver(plan, WorkPlanYear.of(year), request);
        return Response.ok(carried).tag(Revision.tag(carried.revision())).build();
    }
}
