package org.ecoplan.indicator.plan;

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
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlanResource {

    private final PlanService service;
    private final Plans plans;

    PlanResource(PlanService service, Plans plans) {
        this.service = service;
        this.plans = plans;
    }

    @GET
    @Operation(operationId = "listPlans", summary = "All plans")
    public Page<PlanSummary> list() {
        return Page.whole(service.all()).map(plan -> PlanSummary.of(plan.definition()));
    }

    @GET
    @Path("{plan}")
    @Operation(operationId = "getPlan", summary = "A plan, as it was loaded")
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the state that is known already",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The plan; its ETag is needed to change it",
            content = @Content(schema = @Schema(implementation = PlanDefinition.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response get(@RestPath String plan, @Context Request request) {
        LoadedPlan loaded = plans.require(plan);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Revision.tag(loaded.revision()));
        return (unchanged != null ? unchanged : Response.ok(loaded.definition()))
                .tag(Revision.tag(loaded.revision()))
                .build();
    }

    @PUT
    @Path("{plan}")
    @Consumes({MediaType.APPLICATION_JSON, Yaml.MEDIA_TYPE, "application/x-yaml", "text/yaml"})
    @Operation(
            operationId = "loadPlan",
            summary = "Load a plan file",
            description = "Its baseline values become the first measurements and its assigned numbers the first"
                    + " requirements. Loading the same plan again changes nothing; what was measured since stays.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the plan that this one replaces",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Loaded in a new revision, or unchanged",
            content = @Content(schema = @Schema(implementation = LoadPlanResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Loaded for the first time",
            content = @Content(schema = @Schema(implementation = LoadPlanResponse.class)))
    @APIResponse(responseCode = "412", description = "The plan is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "Replacing a plan needs If-Match")
    public Response put(@RestPath String plan, PlanDefinition definition, @Context HttpHeaders headers) {
        PlanService.Loading loading =
                service.load(plan, definition, revision -> Revision.requireMatch(headers, revision));
        return Response.status(loading.outcome() == PlanService.Outcome.CREATED ? 201 : 200)
                .tag(Revision.tag(loading.revision()))
                .entity(new LoadPlanResponse(
                        plan, loading.revision(), loading.outcome().name().toLowerCase(Locale.ROOT)))
                .build();
    }

    @GET
    @Path("{plan}/regions")
    @Operation(operationId = "listRegions", summary = "The regions of a plan")
    public Page<Region> regions(@RestPath String plan) {
        return Page.whole(plans.require(plan).definition().regions());
    }

    @GET
    @Path("{plan}/indicators")
    @Operation(operationId = "listIndicators", summary = "The indicators of a plan, in its own order")
    public Page<Indicator> indicators(
            @RestPath String plan,
            @RestQuery String domain,
            @RestQuery String task,
            @RestQuery String obligation,
            @RestQuery String q) {
        Obligation wanted = Query.oneOf("obligation", obligation, Obligation.class, Obligation::name);
        Predicate<Indicator> matches =
                indicator -> (domain == null || indicator.domain().equals(domain))
                        && (task == null || indicator.task().equals(task))
                        && (wanted == null || indicator.obligation() == wanted)
                        && (q == null || mentions(indicator, q));
        return Page.whole(plans.require(plan).definition().indicators().stream()
                .filter(matches)
                .toList());
    }

    @GET
    @Path("{plan}/indicators/{number}")
    @Operation(operationId = "getIndicator", summary = "One indicator with its sub-indicators")
    public Indicator indicator(@RestPath String plan, @RestPath String number) {
        return plans.require(plan)
                .definition()
                .indicator(number)
                .orElseThrow(() -> ProblemException.notFound(
                        "number", "unknown-indicator", "the plan has no indicator with this number", number));
    }

    private static boolean mentions(Indicator indicator, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return indicator.name().zh().toLowerCase(Locale.ROOT).contains(wanted)
                || indicator.name().en().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
