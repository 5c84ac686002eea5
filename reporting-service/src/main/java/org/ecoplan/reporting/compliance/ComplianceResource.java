package org.ecoplan.reporting.compliance;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.Basis;
import org.ecoplan.kit.web.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/compliance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
public class ComplianceResource {

    private static final String YEAR = "The year that is judged; the current one unless said otherwise";
    private static final String REGION = "GB/T 2260 code; the plan's city unless said otherwise";
    private static final String BASIS = "`standard` (the national programme's, the default) or `target` (the plan's)";

    private final ComplianceService service;

    ComplianceResource(ComplianceService service) {
        this.service = service;
    }

    @GET
    @Operation(operationId = "listCompliance", summary = "The verdict on each indicator, with its reasons")
    public Page<ComplianceItem> list(
            @RestPath String plan,
            @Parameter(description = YEAR, schema = @Schema(type = SchemaType.INTEGER), example = "2018") @RestQuery
                    String year,
            @Parameter(description = REGION, example = "440700") @RestQuery String region,
            @Parameter(description = BASIS, schema = @Schema(implementation = Basis.class)) @RestQuery String basis) {
        return Page.whole(service.items(service.question(plan, year, region, basis)));
    }

    @GET
    @Path("summary")
    @Operation(operationId = "summarizeCompliance", summary = "How many indicators are met, not met, not measured")
    public ComplianceSummary summary(
            @RestPath String plan,
            @Parameter(description = YEAR, schema = @Schema(type = SchemaType.INTEGER), example = "2018") @RestQuery
                    String year,
            @Parameter(description = REGION, example = "440700") @RestQuery String region,
            @Parameter(description = BASIS, schema = @Schema(implementation = Basis.class)) @RestQuery String basis) {
        Question question = service.question(plan, year, region, basis);
        return ComplianceSummary.of(question, service.items(question));
    }

    @GET
    @Path("indicators/{number}")
    @Operation(
            operationId = "explainVerdict",
            summary = "The verdict on one indicator, explained",
            description = "The criterion as it was evaluated, with the numbers compared and the measurement and"
                    + " requirement behind them, and every verdict there was before.")
    public ExplainedVerdict explain(
            @RestPath String plan,
            @RestPath String number,
            @Parameter(description = YEAR, schema = @Schema(type = SchemaType.INTEGER), example = "2018") @RestQuery
                    String year,
            @Parameter(description = REGION, example = "440700") @RestQuery String region,
            @Parameter(description = BASIS, schema = @Schema(implementation = Basis.class)) @RestQuery String basis) {
        return service.explain(service.question(plan, year, region, basis), number);
    }
}
