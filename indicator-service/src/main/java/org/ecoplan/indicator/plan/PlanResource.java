package org.ecoplan.indicator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlanResource {

    private static final Listing<PlanSummary> PLANS = Listing.of(
                    "plans", "规划", "Plans", PlanSummary.class, SortKey.text("code", PlanSummary::code))
            .sortedBy(SortKey.text("region", PlanSummary::region))
            .column("code", "代码", "Code")
            .column("name", "名称", "Name")
            .column("region", "行政区", "Region")
            .column("period.from", "起始年", "From")
            .column("period.to", "终止年", "To")
            .column("indicators", "指标数", "Indicators");

    private static final Listing<Region> REGIONS = Listing.of(
                    "regions", "行政区", "Regions", Region.class, SortKey.text("code", Region::code))
            .column("code", "代码", "Code")
            .column("name", "名称", "Name")
            .column("parent", "上级行政区", "Belongs to");

    private final PlanService service;
    private final Plans plans;
    private final Lists lists;

    PlanResource(PlanService service, Plans plans, Lists lists) {
        this.service = service;
        this.plans = plans;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listPlans", summary = "All plans, by code")
    @APIResponse(
            responseCode = "200",
            description = "The plans",
            content = @Content(schema = @Schema(implementation = PlanSummary.class)))
    public Response list(@BeanParam ListQuery query) {
        List<PlanSummary> all = plans.all().stream()
                .map(plan -> PlanSummary.of(plan.definition()))
                .toList();
        return lists.answer(PLANS, query, Rows.of(all));
    }

    @GET
    @Path("{plan}")
    @Produces({MediaType.APPLICATION_JSON, Yaml.MEDIA_TYPE})
    @Operation(
            operationId = "getPlan",
            summary = "A plan, as it was loaded",
            description = "In JSON or as the YAML file that can be loaded again: nothing would change.")
    @Parameter(name = "format", description = "json or yaml, whatever is accepted")
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the state that is known already",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The plan; its ETag is needed to change it",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PlanDefinition.class)),
                @Content(mediaType = Yaml.MEDIA_TYPE, schema = @Schema(implementation = PlanDefinition.class))
            })
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response get(@RestPath String plan, @RestQuery String format, @Context Request request) {
        return PlanDocument.answer(plans.require(plan), format, request);
    }

    @PUT
    @Path("{plan}")
    @Consumes({MediaType.APPLICATION_JSON, Yaml.MEDIA_TYPE, "application/x-yaml", "text/yaml"})
    @Operation(
            operationId = "loadPlan",
            summary = "Load a plan file",
            description = "Its baseline values become the first measurements and its assigned numbers the first"
                    + " requirements. Loading the same plan again changes nothing; another one is a new edition, and"
                    + " what was measured since stays. With `dryRun=true` the answer says what would happen, needs no"
                    + " If-Match and stores nothing. The shape of the file is that of the schema at"
                    + " /api/v1/schemas/plan.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PlanDefinition.class)))
    @Parameter(name = "dryRun", description = "true: only say what would happen")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the plan that this one replaces",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Loaded in a new edition, or unchanged; what would happen, if that was asked",
            content = @Content(schema = @Schema(implementation = LoadPlanResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Loaded for the first time",
            content = @Content(schema = @Schema(implementation = LoadPlanResponse.class)))
    @APIResponse(responseCode = "412", description = "The plan is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "Replacing a plan needs If-Match")
    public Response put(@RestPath String plan, @RestQuery String dryRun, JsonNode file, @Context HttpHeaders headers) {
        if (Query.flag("dryRun", dryRun)) {
            return Response.ok(service.rehearse(plan, file)).build();
        }
        LoadPlanResponse loading = service.load(plan, file, revision -> Revision.requireMatch(headers, revision));
        return Response.status(loading.outcome() == LoadPlanResponse.Outcome.CREATED ? 201 : 200)
                .tag(Revision.tag(loading.revision()))
                .entity(loading)
                .build();
    }

    @GET
    @Path("{plan}/regions")
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listRegions", summary = "The regions of a plan, by code")
    @APIResponse(
            responseCode = "200",
            description = "The regions",
            content = @Content(schema = @Schema(implementation = Region.class)))
    public Response regions(@RestPath String plan, @BeanParam ListQuery query) {
        return lists.answer(
                REGIONS, query, Rows.of(plans.require(plan).definition().regions()));
    }
}
