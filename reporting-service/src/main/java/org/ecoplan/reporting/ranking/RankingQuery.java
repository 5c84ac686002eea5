package org.ecoplan.reporting.ranking;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.contracts.Basis;
import org.ecoplan.reporting.intake.AskedPlans;
import org.jboss.resteasy.reactive.RestQuery;

/** What a question about all regions may say, as it was sent. */
public class RankingQuery {

    @RestQuery
    @Parameter(
            description = "The year that is judged; the current one, or that of `asOf`, unless said otherwise",
            schema = @Schema(type = SchemaType.INTEGER),
            example = "2018")
    String year;

    @RestQuery
    @Parameter(
            description = "`standard` (the national programme's, the default) or `target` (the plan's)",
            schema = @Schema(implementation = Basis.class))
    String basis;

    @RestQuery
    @Parameter(description = AskedPlans.AS_OF, example = "2020-03-01T00:00:00Z")
    String asOf;
}
