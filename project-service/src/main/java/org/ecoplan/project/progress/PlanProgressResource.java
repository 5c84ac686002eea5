package org.ecoplan.project.progress;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.body.LargeBody;
import org.ecoplan.kit.idempotency.RetrySafe;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.load.LoadRequest;
import org.ecoplan.kit.load.LoadResult;
import org.ecoplan.kit.load.LoadStatus;
import org.ecoplan.kit.load.Loads;
import org.ecoplan.kit.rows.RowFormat;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
public class PlanProgressResource {

    private final ProgressService service;
    private final ProgressLoadKind loadKind;
    private final Loads loads;
    private final Lists lists;

    PlanProgressResource(ProgressService service, ProgressLoadKind loadKind, Loads loads, Lists lists) {
        this.service = service;
        this.loadKind = loadKind;
        this.loads = loads;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listProgress",
            summary = "What was reported of all key projects of a plan, oldest entry first",
            description = "What was withdrawn is not among it.")
    @Parameter(name = "project", description = "Code of a project", example = "near-3")
    @Parameter(name = "asOf", description = "As it stood at this moment", example = "2020-03-01T00:00:00Z")
    @APIResponse(
            responseCode = "200",
            description = "The reports",
            content = @Content(schema = @Schema(implementation = ListedReport.class)))
    public Response list(
            @RestPath String plan,
            @RestQuery String project,
            @BeanParam ReportFilter filter,
            @RestQuery String asOf,
            @BeanParam ListQuery query) {
        return lists.answer(
                ListedReport.LISTING,
                query,
                service.listAll(plan, project, filter, Query.parsed("asOf", asOf, Query::instant)));
    }

    @POST
    @Path("batch")
    @RetrySafe
    @LargeBody
    @Consumes({MediaType.APPLICATION_JSON, RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE})
    @Operation(
            operationId = "loadProgress",
            summary = "Record many reports",
            description = "A JSON array, one JSON object a line, or CSV with a header row (UTF-8, or another charset"
                    + " named in the media type). A row is what `reportProgress` takes, and its `project`. In CSV,"
                    + " `delivered` is `1=2.5; 2-1=3` and `evidence` is JSON. The rows of a project are taken in the"
                    + " order of their periods, whatever order they come in; two about the same project, part, period"
                    + " and unit are both refused. Each project is told of once.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportProgressRow[].class)),
                @Content(mediaType = RowFormat.NDJSON_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = RowFormat.CSV_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of the rows",
            content = @Content(schema = @Schema(implementation = LoadResult.class)))
    @APIResponse(
            responseCode = "202",
            description = "Kept as a job, which Location leads to",
            content = @Content(schema = @Schema(implementation = LoadStatus.class)))
    public Response load(@RestPath String plan, InputStream body, @BeanParam LoadRequest request) {
        return loads.answer(loadKind, plan, request, body);
    }
}
