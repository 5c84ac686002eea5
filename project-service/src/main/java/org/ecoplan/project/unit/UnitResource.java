package org.ecoplan.project.unit;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitResource {

    private static final Listing<ResponsibleUnit> UNITS = Listing.of(
                    "units",
                    "责任单位",
                    "Units",
                    UnitResponse.class,
                    ResponsibleUnit::toResponse,
                    SortKey.text("code", ResponsibleUnit::code))
            .sortedBy(SortKey.optional(SortKey.text("region", ResponsibleUnit::region)))
            .column("code", "代码", "Code")
            .column("name", "名称", "Name")
            .column("kind", "类别", "Kind")
            .column("region", "行政区", "Region")
            .column("revision", "版本", "Revision");

    private final Units units;
    private final Lists lists;

    UnitResource(Units units, Lists lists) {
        this.units = units;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listUnits", summary = "The responsible units of all plans, by code")
    @APIResponse(
            responseCode = "200",
            description = "The units",
            content = @Content(schema = @Schema(implementation = UnitResponse.class)))
    public Response list(
            @RestQuery String kind, @RestQuery String region, @RestQuery String q, @BeanParam ListQuery query) {
        UnitFilter filter = new UnitFilter(Query.oneOf("kind", kind, Unit.Kind.class, Unit.Kind::name), region, q);
        return lists.answer(UNITS, query, slice -> units.list(filter, slice));
    }

    @GET
    @Path("{unit}")
    @Operation(operationId = "getUnit", summary = "One responsible unit")
    @APIResponse(
            responseCode = "200",
            description = "The unit",
            content = @Content(schema = @Schema(implementation = UnitResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response get(@RestPath String unit, @Context Request request) {
        UnitResponse found = units.get(unit);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Revision.tag(found.revision()));
        return (unchanged != null ? unchanged : Response.ok(found))
                .tag(Revision.tag(found.revision()))
                .build();
    }
}
