package org.ecoplan.indicator.requirement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/requirements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requirements")
public class RequirementResource {

    private final RequirementService service;

    RequirementResource(RequirementService service) {
        this.service = service;
    }

    @GET
    @Operation(operationId = "listRequirements", summary = "Every number assigned to a plan")
    public Page<RequirementResponse> list(@RestPath String plan) {
        return Page.whole(service.ofPlan(plan));
    }

    @GET
    @Path("{subIndicator}/{year}")
    @Operation(operationId = "getRequirement", summary = "The number assigned for one sub-indicator and year")
    @APIResponse(
            responseCode = "200",
            description = "The number; its ETag is needed to correct it",
            content = @Content(schema = @Schema(implementation = RequirementResponse.class)))
    public Response get(
            @RestPath String plan, @RestPath String subIndicator, @RestPath String year, @RestQuery String region) {
        return answer(service.get(plan, subIndicator, calendarYear(year), region));
    }

    @PUT
    @Path("{subIndicator}/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignRequirement",
            summary = "Record the number assigned for one sub-indicator and year",
            description = "For the city, unless `region` names a district. Correcting a number needs If-Match.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the number that is corrected",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Recorded, or already known",
            content = @Content(schema = @Schema(implementation = RequirementResponse.class)))
    @APIResponse(responseCode = "412", description = "The number is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "Correcting a number needs If-Match")
    public Response put(
            @RestPath String plan,
            @RestPath String subIndicator,
            @RestPath String year,
            @RestQuery String region,
            AssignRequirementRequest request,
            @Context HttpHeaders headers) {
        return answer(service.assign(
                plan,
                subIndicator,
                calendarYear(year),
                region,
                request,
                revision -> Revision.requireMatch(headers, revision)));
    }

    private static int calendarYear(String year) {
        return Query.wholeNumber("year", year, 1900, 2999);
    }

    private static Response answer(RequirementResponse requirement) {
        return Response.ok(requirement)
                .tag(Revision.tag(requirement.revision()))
                .build();
    }
}
