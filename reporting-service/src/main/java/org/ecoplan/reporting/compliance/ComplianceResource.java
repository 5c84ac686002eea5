package org.ecoplan.reporting.compliance;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.Period;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.reporting.freshness.Prepared;
import org.jboss.resteasy.reactive.RestPath;

@Prepared
@Path("/api/v1/plans/{plan}/compliance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
public class ComplianceResource {

    private static final Listing<ComplianceItem> COMPLIANCE = Listing.of(
                    "compliance",
                    "达标情况",
                    "Compliance",
                    ComplianceItem.class,
                    SortKey.numbered("indicator", ComplianceItem::indicator))
            .sortedBy(SortKey.text("domain", ComplianceItem::domain))
            .sortedBy(SortKey.text("task", ComplianceItem::task))
            .sortedBy(SortKey.text("obligation", item -> item.obligation().name()))
            .sortedBy(SortKey.text("verdict", item -> item.verdict().name()))
            .sortedBy(SortKey.optional(SortKey.text("measuredPeriod", ComplianceResource::measuredPeriod)))
            .sortedBy(SortKey.optional(SortKey.time("since", ComplianceItem::since)))
            .column("indicator", "序号", "Number")
            .column("name", "名称", "Name")
            .column("domain", "领域", "Domain")
            .column("task", "任务", "Task")
            .column("obligation", "属性", "Obligation")
            .column("verdict", "达标情况", "Verdict")
            .column("reasons.code", "原因代码", "Reason codes")
            .column("reasons.text", "原因", "Reasons")
            .column("measuredPeriod", "数据时期", "Measured in")
            .column("stale", "数据陈旧", "Stale")
            .column("provisional", "含初步数", "Provisional")
            .column("since", "自何时起", "Since")
            .tableOfThese();

    private final ComplianceService service;
    private final Lists lists;

    ComplianceResource(ComplianceService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listCompliance",
            summary = "The verdict on each indicator, with its reasons, by number",
            description =
                    "Sorted by `indicator`, `domain`, `task`, `obligation`, `verdict`, `measuredPeriod` or `since`.")
    @APIResponse(
            responseCode = "200",
            description = "The verdicts",
            content = @Content(schema = @Schema(implementation = ComplianceItem.class)))
    public Response list(@RestPath String plan, @BeanParam ComplianceQuery query, @BeanParam ListQuery list) {
        return lists.answer(COMPLIANCE, list, Rows.of(service.items(service.question(plan, query))));
    }

    @GET
    @Path("summary")
    @Operation(operationId = "summarizeCompliance", summary = "How many indicators are met, not met, not measured")
    @APIResponse(
            responseCode = "200",
            description = "The counts, and the programme's verdict",
            content = @Content(schema = @Schema(implementation = ComplianceSummary.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response summary(@RestPath String plan, @BeanParam ComplianceQuery query, @Context HttpHeaders headers) {
        Question question = service.question(plan, query);
        return lists.one(ComplianceSummary.of(question, service.items(question)), headers);
    }

    @GET
    @Path("indicators/{number}")
    @Operation(
            operationId = "explainVerdict",
            summary = "The verdict on one indicator, explained",
            description = "The criterion as it was evaluated, with the numbers compared and the measurement and"
                    + " requirement behind them, and the latest verdicts, up to 100, that there were before.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict, explained",
            content = @Content(schema = @Schema(implementation = ExplainedVerdict.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response explain(
            @RestPath String plan,
            @RestPath String number,
            @BeanParam ComplianceQuery query,
            @Context HttpHeaders headers) {
        return lists.one(service.explain(service.question(plan, query), number), headers);
    }

    private static String measuredPeriod(ComplianceItem item) {
        Period measured = item.measuredPeriod();
        return measured == null ? null : measured.code();
    }
}
