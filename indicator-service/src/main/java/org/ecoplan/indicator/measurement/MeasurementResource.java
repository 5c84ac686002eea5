package org.ecoplan.indicator.measurement;

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
import java.io.InputStream;
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
import org.ecoplan.kit.body.LargeBody;
import org.ecoplan.kit.idempotency.RetrySafe;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.load.LoadRequest;
import org.ecoplan.kit.load.LoadResult;
import org.ecoplan.kit.load.LoadStatus;
import org.ecoplan.kit.load.Loads;
import org.ecoplan.kit.outbox.Freshness;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.rows.RowFormat;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements")
public class MeasurementResource {

    private static final int LAST_YEAR = 2999;

    private final MeasurementService service;
    private final MeasurementPushes pushes;
    private final ChangeFeed changes;
    private final Lists lists;
    private final MeasurementLoadKind loadKind;
    private final Loads loads;

    MeasurementResource(
            MeasurementService service,
            MeasurementPushes pushes,
            ChangeFeed changes,
            Lists lists,
            MeasurementLoadKind loadKind,
            Loads loads) {
        this.service = service;
        this.pushes = pushes;
        this.changes = changes;
        this.lists = lists;
        this.loadKind = loadKind;
        this.loads = loads;
    }

    @POST
    @RetrySafe
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordMeasurement",
            summary = "Record a value or a stage",
            description = "The same sub-indicator, region and period with another value is a correction: a new"
                    + " revision. The same value again changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded: created, or revised",
            content = @Content(schema = @Schema(implementation = Recording.class)))
    @APIResponse(
            responseCode = "200",
            description = "Unchanged: the very same was known already",
            content = @Content(schema = @Schema(implementation = Recording.class)))
    public Response record(@RestPath String plan, RecordMeasurementRequest request, @Context UriInfo uri) {
        Recording recording = pushes.record(plan, request);
        Response.ResponseBuilder response = recording.outcome() == Recording.Outcome.UNCHANGED
                ? Response.ok()
                : Response.created(uri.getAbsolutePathBuilder()
                        .path(recording.measurement().id())
                        .build());
        // Pushes that are recorded together are told together, and what was known already is told by nobody.
        return answer(
                response.header(Freshness.HEADER, recording.freshness(plan).token()), recording);
    }

    @POST
    @RetrySafe
    @LargeBody
    @Path("batch")
    @Consumes({MediaType.APPLICATION_JSON, RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE})
    @Operation(
            operationId = "loadMeasurements",
            summary = "Record many values and stages",
            description = "A JSON array, one JSON object a line, or CSV with a header row (UTF-8, or another charset"
                    + " named in the media type). Each row is what `recordMeasurement` takes; members of `evidence` are"
                    + " the columns `evidence.link` and `evidence.sha256`. Two rows about the same sub-indicator, region"
                    + " and period are both refused.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RecordMeasurementRequest[].class)),
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

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listMeasurements",
            summary = "The measurements of a plan, oldest entry first",
            description = "With `updatedAfter` the answer is what changed since, withdrawals included, in the order of"
                    + " the changes; its last page says what to ask with the next time.")
    @APIResponse(
            responseCode = "200",
            description = "The measurements, or the changes",
            content = @Content(schema = @Schema(implementation = ListedMeasurement.class)))
    public Response list(
            @RestPath String plan,
            @BeanParam MeasurementFilter filter,
            @BeanParam ListQuery query,
            @RestQuery @Parameter(description = "As it stood at this moment", example = "2020-03-01T00:00:00Z")
                    String asOf,
            @RestQuery @Parameter(description = "A moment, or `updatedAfter` of an earlier answer")
                    String updatedAfter) {
        if (updatedAfter == null) {
            Instant moment = Query.parsed("asOf", asOf, Query::instant);
            return lists.answer(ListedMeasurement.LISTING, query, service.list(plan, filter, moment));
        }
        if (asOf != null) {
            throw ProblemException.malformed(FieldError.inParameter(
                    "asOf", "not-with-updated-after", "changes are asked for as they are known now", asOf));
        }
        return Response.ok(changes.read(plan, filter, updatedAfter, query.pageOnly()))
                .build();
    }

    @GET
    @Path("newest")
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listNewestMeasurements",
            summary = "The newest measurement of each sub-indicator",
            description = "What counts for a year: the measurement whose period ends last, in that year or before.")
    @APIResponse(
            responseCode = "200",
            description = "One of each sub-indicator that has any",
            content = @Content(schema = @Schema(implementation = ListedMeasurement.class)))
    public Response newest(
            @RestPath String plan,
            @RestQuery @Parameter(description = "The city itself unless said otherwise") String region,
            @RestQuery @Parameter(description = "Without it, up to now") String year,
            @BeanParam ListQuery query) {
        int last = year == null ? LAST_YEAR : Query.wholeNumber("year", year, 1900, LAST_YEAR);
        return lists.answer(ListedMeasurement.NEWEST, query, Rows.of(service.newest(plan, region, last)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getMeasurement", summary = "One measurement in its newest revision")
    @APIResponse(
            responseCode = "200",
            description = "The measurement",
            content = @Content(schema = @Schema(implementation = MeasurementResponse.class)))
    public Response get(@RestPath String plan, @RestPath String id) {
        MeasurementResponse measurement = service.get(plan, id);
        return Response.ok(measurement)
                .tag(Revision.tag(measurement.revision()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "withdrawMeasurement",
            summary = "Withdraw a measurement",
            description = "Nothing is known under its id from then on, until something is recorded again. What it said"
                    + " stays in its revisions.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the measurement that is withdrawn",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn, or it was already",
            content = @Content(schema = @Schema(implementation = Recording.class)))
    @APIResponse(responseCode = "412", description = "It is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "Withdrawing needs If-Match")
    public Response withdraw(
            @RestPath String plan,
            @RestPath String id,
            @RestQuery String reason,
            @RestQuery String recordedBy,
            @Context HttpHeaders headers) {
        Recording recording = service.withdraw(
                plan, id, new Recorder(recordedBy, reason), revision -> Revision.requireMatch(headers, revision));
        return answer(Response.ok(), recording);
    }

    @GET
    @Path("{id}/revisions")
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listMeasurementRevisions", summary = "Everything a measurement ever said, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "Its revisions",
            content = @Content(schema = @Schema(implementation = MeasurementResponse.class)))
    public Response revisions(@RestPath String plan, @RestPath String id, @BeanParam ListQuery query) {
        return lists.answer(MeasurementResponse.REVISIONS, query, Rows.of(service.revisions(plan, id)));
    }

    private static Response answer(Response.ResponseBuilder response, Recording recording) {
        return response.entity(recording)
                .tag(Revision.tag(recording.measurement().revision()))
                .build();
    }
}
