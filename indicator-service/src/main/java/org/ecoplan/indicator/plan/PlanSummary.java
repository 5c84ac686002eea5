package org.ecoplan.indicator.plan;

import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.YearSpan;

/** One plan in the list of plans. */
public record PlanSummary(String code, LocalizedText name, String region, YearSpan period, int indicators) {

    static PlanSummary of(PlanDefinition plan) {
        return new PlanSummary(
                plan.code(),
                plan.name(),
                plan.region(),
                plan.period(),
                plan.indicators().size());
    }
}
