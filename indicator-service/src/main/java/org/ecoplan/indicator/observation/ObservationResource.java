package org.ecoplan.indicator.observation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.body.LargeBody;
import org.ecoplan.kit.idempotency.RetrySafe;
import org.ecoplan.kit.load.LoadRequest;
import org.ecoplan.kit.load.LoadResult;
import org.ecoplan.kit.load.LoadStatus;
import org.ecoplan.kit.load.Loads;
import org.ecoplan.kit.rows.RowFormat;

@Path("/api/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
public class ObservationResource {

    private final Loads loads;
    private final ObservationLoadKind kind;

    ObservationResource(Loads loads, ObservationLoadKind kind) {
        this.loads = loads;
        this.kind = kind;
    }

    @POST
    @RetrySafe
    @LargeBody
    @Path("batch")
    @Consumes({MediaType.APPLICATION_JSON, RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE})
    @Operation(
            operationId = "loadObservations",
            summary = "Record observations in bulk",
            description = "A JSON array, one object a line, or CSV with a header row. Series and time are the key: the"
                    + " same key with another value or flag is a correction, what was known before is kept. Rows may"
                    + " come in any order and late. Two rows of a body with one key are both rejected.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ObservationRow[].class)),
                @Content(mediaType = RowFormat.NDJSON_TYPE, schema = @Schema(implementation = ObservationRow.class)),
                @Content(
                        mediaType = RowFormat.CSV_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        examples = "series,time,value,flag\naqi-donghu,2019-06-01T08:00:00+08:00,57,N"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of the rows",
            content = @Content(schema = @Schema(implementation = LoadResult.class)))
    @APIResponse(
            responseCode = "202",
            description = "Kept as a job, where `Prefer: respond-async` asks for one",
            content = @Content(schema = @Schema(implementation = LoadStatus.class)))
    public Response load(InputStream body, @BeanParam LoadRequest request) {
        return loads.answer(kind, "", request, body);
    }
}
