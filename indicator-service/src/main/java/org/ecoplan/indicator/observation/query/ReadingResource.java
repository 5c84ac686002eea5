package org.ecoplan.indicator.observation.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.observation.QualityFlag;
import org.ecoplan.indicator.series.CityCalendar;
import org.ecoplan.indicator.series.KnownSeries;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.kit.rows.RowFormat;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/series/{code}/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
public class ReadingResource {

    private final ReadingService service;
    private final SeriesCatalogue catalogue;
    private final CityCalendar calendar;

    ReadingResource(ReadingService service, SeriesCatalogue catalogue, CityCalendar calendar) {
        this.service = service;
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE})
    @Operation(
            operationId = "listObservations",
            summary = "The observations of a series, oldest first",
            description = "As they are, or gathered: `every=1d&aggregate=avg`. All of them, however many: the answer is"
                    + " sent while it is read, and one that breaks off is not complete. What is recorded meanwhile may"
                    + " be in it or not.")
    @APIResponse(
            responseCode = "200",
            description = "The observations: `time`, `period` where it is a day or longer, `value`, and `flag` or,"
                    + " gathered, `count`",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT, examples = """
                                                {"items":[{"time":"2019-06-01T00:00:00Z","value":57,"flag":"N"}]}""")),
                @Content(mediaType = RowFormat.NDJSON_TYPE, schema = @Schema(implementation = Reading.class)),
                @Content(
                        mediaType = RowFormat.CSV_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        examples = "time,period,value,flag\r\n2019-06-01T00:00:00Z,,57,N\r\n"))
            })
    public Response list(@RestPath String code, @BeanParam ReadingQuery query) {
        RowFormat format = query.format();
        return Response.ok(new RowStream(format, query.columns(), pages(code, query)), format.mediaType())
                .build();
    }

    @GET
    @Path("latest")
    @Operation(operationId = "getLatestObservation", summary = "The newest observation of a series, whatever its flag")
    public Reading latest(@RestPath String code) {
        return service.latest(catalogue.require(code));
    }

    @GET
    @Path("corrections")
    @Operation(
            operationId = "listObservationCorrections",
            summary = "What was known before it was corrected, oldest correction first")
    public Page<CorrectionResponse> corrections(
            @RestPath String code,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String cursor,
            @RestQuery String limit) {
        return service.corrections(
                catalogue.require(code), TimeRange.parse(from, to, calendar), cursor, Query.limit(limit));
    }

    private Iterator<List<List<Object>>> pages(String code, ReadingQuery query) {
        TimeRange range = query.range(calendar);
        Aggregate aggregate = query.aggregate();
        Optional<Every> every = query.every();
        Set<QualityFlag> flags = query.flags();
        KnownSeries series = catalogue.require(code);
        return every.isPresent()
                ? service.gather(series, range, every.get(), aggregate)
                : service.list(series, range, flags);
    }
}
