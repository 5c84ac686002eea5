package org.ecoplan.project.workplan;

import jakarta.ws.rs.BeanParam;
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
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;

@Path(WorkPlanResource.PATH + "/{year}/amendments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work plans")
public class AmendmentResource {

    private final AmendmentService service;
    private final Lists lists;

    AmendmentResource(AmendmentService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listWorkPlanAmendments",
            summary = "What was changed of a year's work plan after its approval, the first change first")
    @APIResponse(
            responseCode = "200",
            description = "The amendments, each with what it changed",
            content = @Content(schema = @Schema(implementation = AmendmentResponse.class)))
    public Response list(@RestPath String plan, @RestPath String year, @BeanParam ListQuery query) {
        return lists.answer(AmendmentResponse.LISTING, query, Rows.of(service.list(plan, WorkPlanYear.of(year))));
    }

    @POST
    @RetrySafe
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "amendWorkPlan",
            summary = "Change an approved work plan",
            description = "`set` has items that are new or that replace the one about the same project and part;"
                    + " `remove` takes items out. What each was before and is now is kept with the amendment.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = WorkPlanResource.IF_MATCH,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "The amendment; the ETag is the amended work plan's",
            content = @Content(schema = @Schema(implementation = AmendmentResponse.class)))
    @APIResponse(responseCode = "409", description = "It is not approved; `detail` says what can be done with it")
    @APIResponse(responseCode = "412", description = "The work plan is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "An amendment needs If-Match")
    public Response post(
            @RestPath String plan, @RestPath String year, AmendWorkPlanRequest request, @Context HttpHeaders headers) {
        AmendmentResponse amendment = service.amend(
                plan, WorkPlanYear.of(year), request, revision -> Revision.requireMatch(headers, revision));
        return Response.status(Response.Status.CREATED)
                .entity(amendment)
                .tag(Revision.tag(amendment.revision()))
                .build();
    }
}
