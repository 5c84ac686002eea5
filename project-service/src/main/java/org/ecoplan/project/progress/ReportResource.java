package org.ecoplan.project.progress;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.ecoplan.project.project.Origin;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/projects/{code}/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
public class ReportResource {

    private final ProgressService service;
    private final Lists lists;

    ReportResource(ProgressService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @POST
    @RetrySafe
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportProgress",
            summary = "Report what a unit has done in a project, or in a part of it",
            description = "Part, period and unit are the key: the same again changes nothing, something else is a"
                    + " correction and needs a `reason`. Quantities are everything until the end of the period; one that"
                    + " is less than the same unit reported for an earlier period needs a `reason`, too, unless it is a"
                    + " share or a limit, which may fall. Only units that answer for the project or the part may report."
                    + " What the project's progress comes to by that is stored with it.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded: created, or revised",
            content = @Content(schema = @Schema(implementation = Reporting.class)))
    @APIResponse(
            responseCode = "200",
            description = "Unchanged: the very same was known already",
            content = @Content(schema = @Schema(implementation = Reporting.class)))
    public Response report(
            @RestPath String plan, @RestPath String code, ReportProgressRequest request, @Context UriInfo uri) {
        Reporting reporting = service.report(plan, code, request);
        Response.ResponseBuilder response = reporting.outcome() == Reporting.Outcome.UNCHANGED
                ? Response.ok()
                : Response.created(uri.getAbsolutePathBuilder()
                        .path(reporting.report().id())
                        .build());
        return answer(response, reporting);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listProjectProgress",
            summary = "What was reported of one project, oldest entry first",
            description = "What was withdrawn is not among it.")
    @APIResponse(
            responseCode = "200",
            description = "The reports",
            content = @Content(schema = @Schema(implementation = ListedReport.class)))
    public Response list(
            @RestPath String plan,
            @RestPath String code,
            @BeanParam ReportFilter filter,
            @BeanParam ListQuery query,
            @RestQuery @Parameter(description = "As it stood at this moment", example = "2020-03-01T00:00:00Z")
                    String asOf) {
        return lists.answer(
                ListedReport.LISTING,
                query,
                service.list(plan, code, filter, Query.parsed("asOf", asOf, Query::instant)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProgressReport", summary = "One report in its newest revision")
    @APIResponse(
            responseCode = "200",
            description = "The report; its ETag is needed to withdraw it",
            content = @Content(schema = @Schema(implementation = ReportResponse.class)))
    public Response get(@RestPath String plan, @RestPath String code, @RestPath String id) {
        ReportResponse report = service.get(plan, code, id);
        return Response.ok(report).tag(Revision.tag(report.revision())).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "withdrawProgressReport",
            summary = "Withdraw a report",
            description = "It counts for nothing from then on. A `reason` is required. What it said stays in its"
                    + " revisions, and it may be sent again with a reason.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the report that is withdrawn",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn, or it was already",
            content = @Content(schema = @Schema(implementation = Reporting.class)))
    @APIResponse(responseCode = "412", description = "It is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "Withdrawing needs If-Match")
    public Response withdraw(
            @RestPath String plan,
            @RestPath String code,
            @RestPath String id,
            @RestQuery String reason,
            @RestQuery String recordedBy,
            @Context HttpHeaders headers) {
        Reporting reporting = service.withdraw(
                plan, code, id, new Origin(recordedBy, reason), revision -> Revision.requireMatch(headers, revision));
        return answer(Response.ok(), reporting);
    }

    @GET
    @Path("{id}/revisions")
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listProgressReportRevisions", summary = "Everything a report ever said, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "Its revisions",
            content = @Content(schema = @Schema(implementation = ReportResponse.class)))
    public Response revisions(
            @RestPath String plan, @RestPath String code, @RestPath String id, @BeanParam ListQuery query) {
        return lists.answer(ReportResponse.REVISIONS, query, Rows.of(service.revisions(plan, code, id)));
    }

    private static Response answer(Response.ResponseBuilder response, Reporting reporting) {
        return response.entity(reporting)
                .tag(Revision.tag(reporting.report().revision()))
                .build();
    }
}
