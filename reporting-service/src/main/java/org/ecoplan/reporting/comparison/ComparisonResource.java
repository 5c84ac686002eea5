package org.ecoplan.reporting.comparison;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.Lists;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{plan}/compliance/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
public class ComparisonResource {

    private final ComparisonService service;
    private final Lists lists;

    ComparisonResource(ComparisonService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "compareCompliance",
            summary = "What changed between two moments, and which events changed it",
            description = "Both sides are judged from what had been recorded by their moment, definitions and"
                    + " requirements of that time included. Listed is every indicator about which anything but the"
                    + " wording is different, with all events recorded after the first moment, up to and with the"
                    + " second, that touched what its verdict may rest on.")
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content = @Content(schema = @Schema(implementation = ComplianceComparison.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response compare(@RestPath String plan, @BeanParam ComparisonQuery query, @Context HttpHeaders headers) {
        return lists.one(service.compare(plan, query), headers);
    }
}
