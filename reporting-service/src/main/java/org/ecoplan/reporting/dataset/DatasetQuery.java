package org.ecoplan.reporting.dataset;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.reporting.intake.AskedPlans;
import org.jboss.resteasy.reactive.RestQuery;

/** Which part of the cube is wanted, and in what form, as it was sent. */
public class DatasetQuery {

    @RestQuery
    @Parameter(description = "GB/T 2260 codes, separated by commas; all regions of the plan unless said otherwise")
    String region;

    @RestQuery
    @Parameter(description = "One year; not together with `from` or `to`", schema = @Schema(type = SchemaType.INTEGER))
    String year;

    @RestQuery
    @Parameter(
            description = "The first year; the first that the plan has values of unless said otherwise",
            schema = @Schema(type = SchemaType.INTEGER))
    String from;

    @RestQuery
    @Parameter(
            description = "The last year; the current one, or that of `asOf`, unless said otherwise",
            schema = @Schema(type = SchemaType.INTEGER))
    String to;

    @RestQuery
    @Parameter(description = "`standard` or `target`; both unless said otherwise")
    String basis;

    @RestQuery
    @Parameter(
            description = "Numbers of indicators or sub-indicators, separated by commas; all unless said otherwise",
            example = "10,12")
    String indicator;

    @RestQuery
    @Parameter(description = AskedPlans.AS_OF, example = "2020-03-01T00:00:00Z")
    String asOf;

    @RestQuery
    @Parameter(
            description = "What the data are given as; wins over `Accept`",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json-stat", "csv", "sdmx-csv"}))
    String format;

    @Context
    HttpHeaders headers;
}
