package org.ecoplan.project.workplan;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path(WorkPlanResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work plans")
public class WorkPlanResource {

    static final String PATH = "/api/v1/plans/{plan}/work-plans";

    static final String AS_OF = "As it was known at this moment; now, unless said otherwise";

    static final String IF_MATCH = "ETag of the work plan that this is based on";

    private final WorkPlanService service;
    private final Lists lists;

    WorkPlanResource(WorkPlanService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listWorkPlans", summary = "The work plans of all years")
    @APIResponse(
            responseCode = "200",
            description = "The work plans, without their items",
            content = @Content(schema = @Schema(implementation = WorkPlanSummary.class)))
    public Response list(@RestPath String plan, @BeanParam ListQuery query) {
        return lists.answer(WorkPlanSummary.LISTING, query, Rows.of(service.list(plan)));
    }

    @GET
    @Path("{year}")
    @Operation(operationId = "getWorkPlan", summary = "What the key projects are to do in a year")
    @Parameter(name = "asOf", description = AS_OF, example = "2020-06-30T16:00:00Z")
    @APIResponse(
            responseCode = "200",
            description = "The work plan; its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = WorkPlanResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response get(
            @RestPath String plan, @RestPath String year, @RestQuery String asOf, @Context Request request) {
        WorkPlanResponse found = service.get(plan, WorkPlanYear.of(year), Query.parsed("asOf", asOf, Query::instant));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Revision.tag(found.revision()));
        return (unchanged != null ? unchanged : Response.ok(found))
                .tag(Revision.tag(found.revision()))
                .build();
    }

    @PUT
    @Path("{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftWorkPlan",
            summary = "Draft a year's work plan, or replace the draft as a whole",
            description = "Each item is about a project or one of its parts, once. Its units are among those that"
                    + " answer for it, members of groups included; the first leads. Percents and quantities are counted"
                    + " from the project's beginning, as reports count them. An item beyond the years of its project"
                    + " names in `carriedFrom` the year whose item it goes on with. The same draft again changes"
                    + " nothing; replacing it by another one needs If-Match.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = IF_MATCH,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content = @Content(schema = @Schema(implementation = WorkPlanResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted for the first time",
            content = @Content(schema = @Schema(implementation = WorkPlanResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is no draft any more; `detail` says what can be done with it: what was approved is"
                    + " changed by amendments")
    @APIResponse(responseCode = "412", description = "The draft is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "Replacing a draft needs If-Match")
    public Response put(
            @RestPath String plan, @RestPath String year, PutWorkPlanRequest request, @Context HttpHeaders headers) {
        WorkPlanService.Drafted drafted = service.replace(
                plan, WorkPlanYear.of(year), request, revision -> Revision.requireMatch(headers, revision));
        return Response.status(drafted.isNew() ? 201 : 200)
                .entity(drafted.workPlan())
                .tag(Revision.tag(drafted.workPlan().revision()))
                .build();
    }
}
