package org.ecoplan.indicator.derivation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.indicator.measurement.DerivedMeasurements;
import org.ecoplan.indicator.measurement.MeasurementKey;
import org.ecoplan.indicator.plan.Plans;
import org.ecoplan.indicator.plan.RegionParameter;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/derivations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Derivations")
public class DerivationResource {

    private final Plans plans;
    private final DerivationService service;
    private final DerivedMeasurements measurements;

    DerivationResource(Plans plans, DerivationService service, DerivedMeasurements measurements) {
        this.plans = plans;
        this.service = service;
        this.measurements = measurements;
    }

    @GET
    @Path("{subIndicator}/{period}")
    @Operation(
            operationId = "getDerivation",
            summary = "What a formula comes to, and from what",
            description = "Evaluated now from the observations there are. Without a value it says why; `measurement` is"
                    + " what counts.")
    public DerivationResponse get(
            @RestPath String plan,
            @RestPath String subIndicator,
            @RestPath String period,
            @RestQuery @Parameter(description = "The city itself unless said otherwise") String region) {
        PlanDefinition definition = plans.require(plan).definition();
        DerivedSubIndicator derived = DerivedSubIndicator.of(definition, subIndicator)
                .orElseThrow(() -> ProblemException.notFound(
                        "subIndicator", "no-formula", "no formula derives this sub-indicator", subIndicator));
        Period asked = Query.parsed("period", period, Period::parse);
        String where = RegionParameter.orCity(region, definition);
        return new DerivationResponse(
                subIndicator,
                where,
                asked,
                service.evaluate(definition, derived, where, asked),
                measurements
                        .find(new MeasurementKey(plan, subIndicator, where, asked))
                        .orElse(null));
    }
}
