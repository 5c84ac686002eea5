package org.ecoplan.project.unit;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
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
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitResource {

    private static final String AS_OF = "As it was known at this moment; now, unless said otherwise";

    private final UnitService service;
    private final Lists lists;

    UnitResource(UnitService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listUnits", summary = "The responsible units of all plans, by code")
    @Parameter(name = "asOf", description = AS_OF, example = "2020-01-15T02:00:00Z")
    @APIResponse(
            responseCode = "200",
            description = "The units",
            content = @Content(schema = @Schema(implementation = UnitResponse.class)))
    public Response list(@BeanParam UnitFilter filter, @RestQuery String asOf, @BeanParam ListQuery query) {
        Instant moment = Query.parsed("asOf", asOf, Query::instant);
        return lists.answer(UnitResponse.UNITS, query, slice -> service.list(filter, moment, slice));
    }

    @GET
    @Path("{unit}")
    @Operation(
            operationId = "getUnit",
            summary = "One responsible unit",
            description =
                    "With `standsFor`, a group's members as they act today; `groups`, those that it belongs to; and"
                            + " `mergedHere`, the units that were merged into it.")
    @Parameter(name = "asOf", description = AS_OF, example = "2020-01-15T02:00:00Z")
    @APIResponse(
            responseCode = "200",
            description = "The unit; its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = UnitDetail.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response get(@RestPath String unit, @RestQuery String asOf, @Context Request request) {
        UnitDetail found = service.get(unit, Query.parsed("asOf", asOf, Query::instant));
        EntityTag tag = Revision.tag(found.unit().revision(), found.surroundings());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(found)).tag(tag).build();
    }

    @GET
    @Path("{unit}/revisions")
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listUnitRevisions", summary = "Everything that was ever said of a unit, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "Its revisions",
            content = @Content(schema = @Schema(implementation = UnitResponse.class)))
    public Response revisions(@RestPath String unit, @BeanParam ListQuery query) {
        return lists.answer(UnitResponse.REVISIONS, query, Rows.of(service.revisions(unit)));
    }

    @PUT
    @Path("{unit}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "defineUnit",
            summary = "Enter a unit, rename it or correct its entry",
            description =
                    "The code stays; what the entry said before stays in its revisions. A change needs If-Match and"
                            + " a reason. A project file that says of the unit what its edition before did does not undo it.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the entry that is changed",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = UnitResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or already known",
            content = @Content(schema = @Schema(implementation = UnitResponse.class)))
    @APIResponse(responseCode = "412", description = "The entry is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "A change needs If-Match")
    public Response put(
            @RestPath String unit, DefineUnitRequest request, @Context HttpHeaders headers, @Context UriInfo uri) {
        DefinedUnit defined = service.define(unit, request, revision -> Revision.requireMatch(headers, revision));
        return tagged(defined.entered() ? Response.created(uri.getAbsolutePath()) : Response.ok(), defined.unit());
    }

    @POST
    @RetrySafe
    @Path("{unit}/merger")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeUnit",
            summary = "Record that a unit was merged into another one",
            description =
                    "It ends on that day, stays readable, and names its successor. What a plan names it for is the"
                            + " successor's from then on: found under the successor's code, too. The same merger again changes"
                            + " nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Merged, or already known",
            content = @Content(schema = @Schema(implementation = UnitResponse.class)))
    @APIResponse(responseCode = "409", description = "It has ended otherwise already, or is a group")
    public Response merge(@RestPath String unit, MergeUnitRequest request) {
        return tagged(Response.ok(), service.merge(unit, request));
    }

    @DELETE
    @Path("{unit}/merger")
    @Operation(
            operationId = "withdrawMerger",
            summary = "Take a merger back that was a mistake",
            description = "The unit acts again as if it had never ended. What was recorded stays in its revisions.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the unit that was merged",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "reason", description = "Why it was a mistake; required", example = "录入错误 · recorded in error")
    @APIResponse(
            responseCode = "200",
            description = "The unit, which acts again or did so all along",
            content = @Content(schema = @Schema(implementation = UnitResponse.class)))
    @APIResponse(responseCode = "412", description = "The unit is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "Withdrawing needs If-Match")
    public Response withdrawMerger(
            @RestPath String unit,
            @RestQuery String reason,
            @RestQuery String recordedBy,
            @Context HttpHeaders headers) {
        return tagged(
                Response.ok(),
                service.withdrawMerger(unit, recordedBy, reason, revision -> Revision.requireMatch(headers, revision)));
    }

    private static Response tagged(Response.ResponseBuilder response, UnitResponse unit) {
        return response.entity(unit).tag(Revision.tag(unit.revision())).build();
    }
}
