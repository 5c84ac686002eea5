package org.ecoplan.indicator.measurement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.Period;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements")
public class MeasurementResource {

    private final MeasurementService service;

    MeasurementResource(MeasurementService service) {
        this.service = service;
    }

    @POST
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
        Recording recording = service.record(plan, request);
        Response.ResponseBuilder response = recording.outcome() == Recording.Outcome.UNCHANGED
                ? Response.ok()
                : Response.created(uri.getAbsolutePathBuilder()
                        .path(recording.measurement().id())
                        .build());
        return response.entity(recording)
                .tag(Revision.tag(recording.measurement().revision()))
                .build();
    }

    @GET
    @Operation(operationId = "listMeasurements", summary = "The measurements of a plan, oldest entry first")
    public Page<MeasurementResponse> list(
            @RestPath String plan,
            @RestQuery String subIndicator,
            @RestQuery String region,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String cursor,
            @RestQuery String limit) {
        MeasurementFilter filter = new MeasurementFilter(
                plan,
                subIndicator,
                region,
                Query.parsed("from", from, Period::parse),
                Query.parsed("to", to, Period::parse));
        return service.list(filter, cursor, Query.limit(limit));
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

    @GET
    @Path("{id}/revisions")
    @Operation(operationId = "listMeasurementRevisions", summary = "Everything a measurement ever said, oldest first")
    public Page<MeasurementResponse> revisions(@RestPath String plan, @RestPath String id) {
        return Page.whole(service.revisions(plan, id));
    }
}
