package org.ecoplan.reporting.simulation;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.contracts.Basis;
import org.ecoplan.reporting.intake.AskedPlans;
import org.jboss.resteasy.reactive.RestQuery;

/** Which verdicts somebody wants to see, as it was sent. */
public class SimulationQuery {

    @RestQuery
    @Parameter(
            description = "The year that is judged; the current one, or that of `asOf`, unless said otherwise",
            schema = @Schema(type = SchemaType.INTEGER),
            example = "2019")
    String year;

    @RestQuery
    @Parameter(
            description = "The last of several years that are judged, of which `year` is the first",
            schema = @Schema(type = SchemaType.INTEGER))
    String toYear;

    @RestQuery
    @Parameter(
            description = "GB/T 2260 code; the plan's city and every region that a supposition is about unless said"
                    + " otherwise",
            example = "440700")
    String region;

    @RestQuery
    @Parameter(
            description = "`standard` (the national programme's, the default) or `target` (the plan's)",
            schema = @Schema(implementation = Basis.class))
    String basis;

    @RestQuery
    @Parameter(description = AskedPlans.AS_OF, example = "2020-03-01T00:00:00Z")
    String asOf;
}
