package org.ecoplan.indicator.requirement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/requirements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requirements")
public class RequirementResource {

    private static final String AS_OF = "As it was known at this moment; now, unless said otherwise";

    private final RequirementService service;
    private final Lists lists;
    private final ObjectMapper json;

    RequirementResource(RequirementService service, ObjectMapper json, Lists lists) {
        this.service = service;
        this.json = json;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listRequirements", summary = "The numbers assigned to a plan")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = @Content(schema = @Schema(implementation = RequirementResponse.class)))
    @Parameter(name = "asOf", description = AS_OF, example = "2020-01-15T02:00:00Z")
    public Response list(
            @RestPath String plan,
            @BeanParam RequirementFilter filter,
            @RestQuery String asOf,
            @BeanParam ListQuery query) {
        Instant moment = Query.parsed("asOf", asOf, Query::instant);
        return lists.answer(RequirementResponse.LISTING, query, Rows.of(service.list(plan, filter, moment)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignRequirements",
            summary = "Record many assigned numbers, all or none",
            description = "Up to 1000 rows, each about another sub-indicator, year and region. A row that corrects a"
                    + " number names the revision that it corrects as `ifRevision`. A row that says what is known"
                    + " already changes nothing. Every fault of every row is named with the row's `index`.")
    @RequestBody(
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AssignRequirementsRow.class)))
    public AssignRequirementsResponse putAll(@RestPath String plan, JsonNode rows) {
        return service.assignAll(plan, AssignRequirementsRows.read(rows, json.reader()));
    }

    @GET
    @Path("{subIndicator}/{year}")
    @Operation(operationId = "getRequirement", summary = "The number assigned for one sub-indicator and year")
    @Parameter(name = "asOf", description = AS_OF, example = "2020-01-15T02:00:00Z")
    @APIResponse(
            responseCode = "200",
            description = "The number; its ETag is needed to correct it",
            content = @Content(schema = @Schema(implementation = RequirementResponse.class)))
    public Response get(
            @RestPath String plan,
            @RestPath String subIndicator,
            @RestPath String year,
            @RestQuery String region,
            @RestQuery String asOf) {
        return answer(service.get(
                plan, subIndicator, calendarYear(year), region, Query.parsed("asOf", asOf, Query::instant)));
    }

    @GET
    @Path("{subIndicator}/{year}/revisions")
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @APIResponse(
            responseCode = "200",
            description = "Its revisions",
            content = @Content(schema = @Schema(implementation = RequirementResponse.class)))
    @Operation(
            operationId = "listRequirementRevisions",
            summary = "Everything that was ever assigned for one sub-indicator and year, oldest first")
    public Response revisions(
            @RestPath String plan,
            @RestPath String subIndicator,
            @RestPath String year,
            @RestQuery String region,
            @BeanParam ListQuery query) {
        return lists.answer(
                RequirementResponse.REVISIONS,
                query,
                Rows.of(service.revisions(plan, subIndicator, calendarYear(year), region)));
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
