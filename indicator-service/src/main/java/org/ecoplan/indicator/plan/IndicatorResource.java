package org.ecoplan.indicator.plan;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{plan}/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
public class IndicatorResource {

    private static final Listing<Indicator> INDICATORS = Listing.of(
                    "indicators", "指标", "Indicators", Indicator.class, SortKey.numbered("number", Indicator::number))
            .sortedBy(SortKey.text("domain", Indicator::domain))
            .sortedBy(SortKey.text("task", Indicator::task))
            .sortedBy(SortKey.text(
                    "obligation", indicator -> indicator.obligation().name()))
            .column("number", "序号", "Number")
            .column("name", "名称", "Name")
            .column("domain", "领域", "Domain")
            .column("task", "任务", "Task")
            .column("obligation", "属性", "Obligation")
            .column("definition", "定义", "Definition")
            .column("dataSources", "数据来源", "Data sources")
            .column("subIndicators", "分项", "Sub-indicators");

    private final Plans plans;
    private final Lists lists;

    IndicatorResource(Plans plans, Lists lists) {
        this.plans = plans;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listIndicators", summary = "The indicators of a plan, by number")
    @APIResponse(
            responseCode = "200",
            description = "The indicators",
            content = @Content(schema = @Schema(implementation = Indicator.class)))
    public Response list(@RestPath String plan, @BeanParam IndicatorFilter filter, @BeanParam ListQuery query) {
        return lists.answer(
                INDICATORS, query, Rows.of(filter.of(plans.require(plan).definition())));
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "getIndicator", summary = "One indicator with its sub-indicators")
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the state that is known already",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The indicator",
            content = @Content(schema = @Schema(implementation = Indicator.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response get(@RestPath String plan, @RestPath String number, @Context HttpHeaders headers) {
        Indicator indicator = plans.require(plan)
                .definition()
                .indicator(number)
                .orElseThrow(() -> ProblemException.notFound(
                        "number", "unknown-indicator", "the plan has no indicator with this number", number));
        return lists.one(indicator, headers);
    }
}
