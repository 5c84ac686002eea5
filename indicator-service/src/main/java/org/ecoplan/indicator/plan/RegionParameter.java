package org.ecoplan.indicator.plan;

import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

/** The query parameter {@code region} where one region is asked for: the city itself unless said otherwise. */
public final class RegionParameter {
    private RegionParameter() {}

    /** @throws ProblemException 400 for a region that the plan does not have */
    public static String orCity(String region, PlanDefinition plan) {
        if (region != null && !plan.hasRegion(region)) {
            throw ProblemException.malformed(FieldError.inParameter(
                    "region", "unknown-region", "the plan has no region with this code", region));
        }
        return region == null ? plan.region() : region;
    }
}
