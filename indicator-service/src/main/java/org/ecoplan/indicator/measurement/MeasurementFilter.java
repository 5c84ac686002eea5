package org.ecoplan.indicator.measurement;

import org.ecoplan.kit.sql.Conditions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestQuery;

/** Which measurements of a plan, as it was asked; what is left out means any. */
public class MeasurementFilter {

    @RestQuery
    @Parameter(description = "Number of a sub-indicator", example = "10.1")
    String subIndicator;

    @RestQuery
    @Parameter(description = "GB/T 2260 code", example = "440700")
    String region;

    @RestQuery
    @Parameter(description = "Periods that begin with this one or later", example = "2019")
    String from;

    @RestQuery
    @Parameter(description = "Periods that end with this one or earlier", example = "2020-06")
    String to;

    @RestQuery
    @Parameter(schema = @Schema(implementation = MeasurementStatus.class))
    String status;

    /** @throws ProblemException 400 for something that the plan does not have, or that cannot be read */
    Conditions of(PlanDefinition plan) {
        known(
                "subIndicator",
                subIndicator,
                subIndicator == null || plan.subIndicator(subIndicator).isPresent());
        known("region", region, region == null || plan.hasRegion(region));
        Conditions conditions = new Conditions();
        conditions.add("m.plan = :plan", "plan", plan.code());
        conditions.add("m.sub_indicator = :subIndicator", "subIndicator", subIndicator);
        conditions.add("m.region = :region", "region", region);
        Period first = Query.parsed("from", from, Period::parse);
        Period last = Query.parsed("to", to, Period::parse);
        conditions.add("m.period_start >= :from", "from", first == null ? null : first.start());
        conditions.add("m.period_end <= :to", "to", last == null ? null : last.end());
        MeasurementStatus wanted = Query.oneOf("status", status, MeasurementStatus.class, MeasurementStatus::name);
        conditions.add("s.status = :status", "status", wanted == null ? null : wanted.name());
        return conditions;
    }

    private static void known(String parameter, String value, boolean isKnown) {
        if (!isKnown) {
            throw ProblemException.malformed(
                    FieldError.inParameter(parameter, "unknown-value", "the plan has nothing with this code", value));
        }
    }
}
