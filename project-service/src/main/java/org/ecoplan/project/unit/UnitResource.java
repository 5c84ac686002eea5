package org.ecoplan.project.unit;

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
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitResource {

    private final Units units;

    UnitResource(Units units) {
        this.units = units;
    }

    @GET
    @Operation(operationId = "listUnits", summary = "The responsible units of all plans, by code")
    public Page<UnitResponse> list(
            @RestQuery String kind,
            @RestQuery String region,
            @RestQuery String q,
            @RestQuery String cursor,
            @RestQuery String limit) {
        UnitFilter filter = new UnitFilter(Query.oneOf("kind", kind, Unit.Kind.class, Unit.Kind::name), region, q);
        return units.list(filter, cursor, Query.limit(limit));
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
