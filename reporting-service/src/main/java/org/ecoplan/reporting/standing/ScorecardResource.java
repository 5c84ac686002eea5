package org.ecoplan.reporting.standing;

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
import org.ecoplan.reporting.compliance.ComplianceQuery;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{plan}/units/{unit}/scorecard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class ScorecardResource {

    private final StandingService service;
    private final Lists lists;

    ScorecardResource(StandingService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "getScorecard",
            summary = "What one unit answers for: its key projects, the indicators that they move and those that its"
                    + " values are for, overdue reports, gaps that it can change, and how that was the year before",
            description = "Projects are counted by the end of the year. A year's values are overdue once it is over in"
                    + " the city.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard",
            content = @Content(schema = @Schema(implementation = Scorecard.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response scorecard(
            @RestPath String plan,
            @RestPath String unit,
            @BeanParam ComplianceQuery query,
            @Context HttpHeaders headers) {
        return lists.one(service.scorecard(plan, unit, query), headers);
    }
}
