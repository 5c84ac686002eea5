package org.ecoplan.reporting.comparison;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.contracts.Basis;
import org.jboss.resteasy.reactive.RestQuery;

/** Which two moments somebody wants compared, as it was sent. */
public class ComparisonQuery {

    @RestQuery
    @Parameter(required = true, description = "The first moment", example = "2020-03-01T00:00:00Z")
    String from;

    @RestQuery
    @Parameter(description = "The second moment; now unless said otherwise", example = "2020-06-01T00:00:00Z")
    String to;

    @RestQuery
    @Parameter(
            description = "The year that is judged at both moments; that of the second moment unless said otherwise",
            schema = @Schema(type = SchemaType.INTEGER),
            example = "2019")
    String year;

    @RestQuery
    @Parameter(
            description = "The year that is judged at the first moment, where it is another one",
            schema = @Schema(type = SchemaType.INTEGER))
    String fromYear;

    @RestQuery
    @Parameter(
            description = "The year that is judged at the second moment, where it is another one",
            schema = @Schema(type = SchemaType.INTEGER))
    String toYear;

    @RestQuery
    @Parameter(description = "GB/T 2260 code; the plan's city unless said otherwise", example = "440700")
    String region;

    @RestQuery
    @Parameter(
            description = "`standard` (the national programme's, the default) or `target` (the plan's)",
            schema = @Schema(implementation = Basis.class))
    String basis;
}
