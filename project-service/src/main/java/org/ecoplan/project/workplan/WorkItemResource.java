package org.ecoplan.project.workplan;

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
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.load.LoadRequest;
import org.ecoplan.kit.load.LoadResult;
import org.ecoplan.kit.load.LoadStatus;
import org.ecoplan.kit.load.Loads;
import org.ecoplan.kit.rows.RowFormat;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path(WorkPlanResource.PATH + "/{year}/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work plans")
public class WorkItemResource {

    private final WorkItemService service;
    private final WorkItemLoadKind loadKind;
    private final Loads loads;
    private final Lists lists;

    WorkItemResource(WorkItemService service, WorkItemLoadKind loadKind, Loads loads, Lists lists) {
        this.service = service;
        this.loadKind = loadKind;
        this.loads = loads;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listWorkItems", summary = "The items of a year's work plan, in its order")
    @Parameter(name = "asOf", description = WorkPlanResource.AS_OF, example = "2020-06-30T16:00:00Z")
    @APIResponse(
            responseCode = "200",
            description = "The items",
            content = @Content(schema = @Schema(implementation = ListedItem.class)))
    public Response list(
            @RestPath String plan,
            @RestPath String year,
            @BeanParam WorkItemFilter filter,
            @RestQuery String asOf,
            @BeanParam ListQuery query) {
        return lists.answer(
                ListedItem.LISTING,
                query,
                Rows.of(service.list(plan, WorkPlanYear.of(year), filter, Query.parsed("asOf", asOf, Query::instant))));
    }

    @POST
    @Path("batch")
    @RetrySafe
    @LargeBody
    @Consumes({MediaType.APPLICATION_JSON, RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE})
    @Operation(
            operationId = "loadWorkItems",
            summary = "Put many items into a year's draft",
            description = "A JSON array, one JSON object a line, or CSV with a header row (UTF-8, or another charset"
                    + " named in the media type). The draft is begun if there is none; a row takes the place of the"
                    + " item about the same project and part; items that no row is about stay. In CSV, `units` is"
                    + " `a; b`, `deliverables` is `1=2; 2=0.5`, `funding` is `CITY=3200000.00; COUNTY=100000`, and the"
                    + " schedule is in the columns `q1.what`, `q1.percent`, `q1.deliverables` up to `q4`. Two rows"
                    + " about the same project and part are both refused.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = WorkItemRow[].class)),
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
    @APIResponse(
            responseCode = "409",
            description = "The work plan is no draft any more: what was approved is changed by amendments")
    public Response load(
            @RestPath String plan, @RestPath String year, InputStream body, @BeanParam LoadRequest request) {
        return loads.answer(loadKind, WorkItemLoadKind.subject(plan, WorkPlanYear.of(year)), request, body);
    }
}
