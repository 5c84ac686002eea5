package org.ecoplan.reporting.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.StoresNothing;
import org.ecoplan.kit.rows.RowFormat;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{plan}/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations")
public class SimulationResource {

    private final SimulationService service;
    private final ObjectMapper json;

    SimulationResource(SimulationService service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    @POST
    @StoresNothing
    @Extension(name = StoresNothing.EXTENSION, value = "true", parseValue = true)
    @Consumes({MediaType.APPLICATION_JSON, RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE})
    @Operation(
            operationId = "simulate",
            summary = "The verdicts that would change with other measurements, requirements and states of projects",
            description =
                    "Nothing is stored. An object supposes measurements, requirements and projects; a JSON array,"
                            + " one JSON object a line, or CSV with a header row is the body of a load of measurements, taken as"
                            + " it is: what a dry run of indicator-service accepts can be posted here. Up to 10,000 suppositions.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(oneOf = {SimulationRequest.class, SupposedMeasurement[].class})),
                @Content(mediaType = RowFormat.NDJSON_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = RowFormat.CSV_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "How the plan stands, and how it would stand",
            content = @Content(schema = @Schema(implementation = SimulationResponse.class)))
    public Response simulate(
            @RestPath String plan, InputStream body, @BeanParam SimulationQuery query, @Context HttpHeaders headers) {
        // read before the transaction begins: a sender may be slow
        SimulationBody supposed = SimulationBody.read(body, headers.getMediaType(), json);
        return Response.ok(service.simulate(plan, query, supposed)).build();
    }
}
