package org.ecoplan.reporting.compliance;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.web.Page;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{plan}/compliance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
public class ComplianceResource {

    private final ComplianceService service;

    ComplianceResource(ComplianceService service) {
        this.service = service;
    }

    @GET
    @Operation(operationId = "listCompliance", summary = "The verdict on each indicator, with its reasons")
    public Page<ComplianceItem> list(@RestPath String plan, @BeanParam ComplianceQuery query) {
        return Page.whole(service.items(service.question(plan, query)));
    }

    @GET
    @Path("summary")
    @Operation(operationId = "summarizeCompliance", summary = "How many indicators are met, not met, not measured")
    public ComplianceSummary summary(@RestPath String plan, @BeanParam ComplianceQuery query) {
        Question question = service.question(plan, query);
        return ComplianceSummary.of(question, service.items(question));
    }

    @GET
    @Path("indicators/{number}")
    @Operation(
            operationId = "explainVerdict",
            summary = "The verdict on one indicator, explained",
            description = "The criterion as it was evaluated, with the numbers compared and the measurement and"
                    + " requirement behind them, and the latest verdicts, up to 100, that there were before.")
    public ExplainedVerdict explain(@RestPath String plan, @RestPath String number, @BeanParam ComplianceQuery query) {
        return service.explain(service.question(plan, query), number);
    }
}
