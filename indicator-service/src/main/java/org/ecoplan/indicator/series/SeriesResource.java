package org.ecoplan.indicator.series;

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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
public class SeriesResource {

    private final SeriesService service;
    private final Lists lists;

    SeriesResource(SeriesService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listSeries", summary = "The series that are monitored, by their codes")
    @APIResponse(
            responseCode = "200",
            description = "The series",
            content = @Content(schema = @Schema(implementation = SeriesResponse.class)))
    public Response list(
            @RestQuery @Parameter(description = "As formulas name it", example = "aqi") String variable,
            @RestQuery @Parameter(description = "GB/T 2260 code", example = "440703") String region,
            @RestQuery @Parameter(description = "The station's own code", example = "1407A") String station,
            @BeanParam ListQuery query) {
        return lists.answer(SeriesResponse.LISTING, query, service.list(new SeriesFilter(variable, region, station)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSeries",
            summary = "Create many series",
            description = "Those that exist must be as they are defined here: one is changed by itself, with If-Match.")
    public SeriesTally create(List<SeriesRequest> definitions) {
        return service.create(definitions);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getSeries", summary = "One series")
    @APIResponse(
            responseCode = "200",
            description = "The series; its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = SeriesResponse.class)))
    public Response get(@RestPath String code) {
        return tagged(Response.ok(), service.get(code));
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "defineSeries",
            summary = "Define a series",
            description = "A change needs If-Match. Variable, region and step stay as they are once there are"
                    + " observations, since these would mean something else.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the definition that is changed",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = SeriesResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed, or already known",
            content = @Content(schema = @Schema(implementation = SeriesResponse.class)))
    @APIResponse(responseCode = "409", description = "Its observations would mean something else")
    @APIResponse(responseCode = "412", description = "The definition is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "A change needs If-Match")
    public Response put(
            @RestPath String code, SeriesRequest request, @Context HttpHeaders headers, @Context UriInfo uri) {
        DefinedSeries defined = service.define(code, request, revision -> Revision.requireMatch(headers, revision));
        return tagged(defined.created() ? Response.created(uri.getAbsolutePath()) : Response.ok(), defined.series());
    }

    private static Response tagged(Response.ResponseBuilder response, SeriesResponse series) {
        return response.entity(series).tag(Revision.tag(series.revision())).build();
    }
}
