package org.ecoplan.reporting.dataset;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.Language;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/compliance/dataset")
@Tag(name = "Data")
public class DatasetResource {

    private static final String VARY = "Accept, Accept-Encoding, Accept-Language";
    private static final String LANGUAGES = "`zh-CN`, which is given unless this asks for something else, or `en`";

    private final DatasetService service;
    private final ObjectMapper json;
    private final Clock clock;

    DatasetResource(DatasetService service, ObjectMapper json, Clock clock) {
        this.service = service;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, DatasetFormat.CSV_TYPE, DatasetFormat.SDMX_CSV_TYPE})
    @Operation(
            operationId = "exportCompliance",
            summary = "Values and verdicts as statistical data",
            description = "One observation for each region, basis, year and sub-indicator, in JSON-stat 2.0, as a tidy"
                    + " CSV, or in SDMX-CSV 2.0.0. It is sent while it is read: there is no `ETag`, each region, basis and"
                    + " year is as of the moment it was read unless `asOf` is given, and if something fails the connection"
                    + " breaks off.")
    @Parameter(
            name = "Accept-Language",
            in = ParameterIn.HEADER,
            description = LANGUAGES,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The data",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT, description = "A dataset of JSON-stat 2.0")),
                @Content(
                        mediaType = DatasetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = "RFC 4180, in UTF-8")),
                @Content(
                        mediaType = DatasetFormat.SDMX_CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = "SDMX-CSV 2.0.0"))
            })
    @APIResponse(responseCode = "406", description = "None of the media types asked for can be given here")
    public Response export(@RestPath String plan, @BeanParam DatasetQuery query) {
        DatasetFormat format = DatasetFormat.of(query.format, query.headers.getAcceptableMediaTypes());
        Language language = Language.of(query.headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Cube cube = service.cube(plan, query);
        Instant updated = Optional.ofNullable(cube.plan().asOf()).orElseGet(clock::instant);
        StreamingOutput data = switch (format) {
            case JSON_STAT -> out -> new JsonStat(service, json, language).write(cube, updated, out);
            case CSV -> out -> new TidyCsv(service, language).write(cube, out);
            case SDMX_CSV -> out -> new SdmxCsv(service).write(cube, out);
        };
        return answer(data, format.mediaType(), language)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-compliance.%s\""
                                .formatted(cube.plan().code(), format.suffix()))
                .build();
    }

    @GET
    @Path("structure")
    @Produces(SdmxStructureMessage.MEDIA_TYPE)
    @Operation(
            operationId = "describeComplianceData",
            summary = "The structure of the data, for SDMX",
            description = "Dataflow, data structure, concepts and code lists of the plan as a structure message of"
                    + " SDMX-JSON 2.0.0.")
    @Parameter(
            name = "Accept-Language",
            in = ParameterIn.HEADER,
            description = LANGUAGES,
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "asOf", description = "The structure in force at this moment", example = "2020-03-01T00:00:00Z")
    @APIResponse(
            responseCode = "200",
            description = "The structure",
            content =
                    @Content(
                            mediaType = SdmxStructureMessage.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT, description = "A message of SDMX-JSON 2.0.0")))
    public Response structure(@RestPath String plan, @RestQuery String asOf, @Context HttpHeaders headers) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        DatasetQuery everything = new DatasetQuery();
        everything.asOf = asOf;
        Cube cube = service.cube(plan, everything);
        byte[] message = new SdmxStructureMessage(cube, language, json)
                .prepared(clock.instant())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return answer(
                        message,
                        new MediaType("application", "vnd.sdmx.structure+json", Map.of("version", "2.0.0")),
                        language)
                .build();
    }

    private static Response.ResponseBuilder answer(Object body, MediaType type, Language language) {
        return Response.ok(body, type)
                .header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    }
}
