package org.ecoplan.indicator.requirement;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestQuery;

/** Which requirements of a plan, as it was asked; what is left out means any. */
public class RequirementFilter {

    @RestQuery
    @Parameter(description = "Number of a sub-indicator", example = "10.1")
    String subIndicator;

    @RestQuery
    @Parameter(description = "GB/T 2260 code")
    String region;

    @RestQuery
    @Parameter(description = "One of the plan's years", example = "2020")
    String year;

    /** @throws ProblemException 400 for something that the plan does not have, or that cannot be read */
    void check(PlanDefinition plan) {
        known(
                subIndicator == null || plan.subIndicator(subIndicator).isPresent(),
                "subIndicator",
                "unknown-sub-indicator",
                subIndicator);
        known(region == null || plan.hasRegion(region), "region", "unknown-region", region);
        if (year != null) {
            Query.wholeNumber(
                    "year",
                    year,
                    plan.measurableYears().from(),
                    plan.measurableYears().to());
        }
    }

    /** What a key must have, by its members. */
    Map<String, Object> members(String plan) {
        Map<String, Object> members = new HashMap<>(Map.of("plan", plan));
        if (subIndicator != null) {
            members.put("subIndicator", subIndicator);
        }
        if (region != null) {
            members.put("region", region);
        }
        if (year != null) {
            members.put("year", Integer.valueOf(year));
        }
        return members;
    }

    private static void known(boolean isKnown, String parameter, String code, String value) {
        if (!isKnown) {
            throw ProblemException.malformed(
                    FieldError.inParameter(parameter, code, "the plan has none with this code", value));
        }
    }
}
