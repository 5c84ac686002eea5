package org.ecoplan.reporting.compliance.rules;

import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Criterion;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;

/** Judges the indicators of one plan. */
public record PlanRules(PlanDefinition plan) {

    /** The verdict on an indicator for a region, of which the facts are, and a year. */
    public IndicatorVerdict judge(Indicator indicator, Basis basis, int year, Facts facts) {
        return IndicatorVerdict.of(
                indicator.number(),
                indicator.subIndicators().stream()
                        .map(part -> new SubIndicatorRules(plan, part, year, facts).judge(criterion(part, basis, year)))
                        .toList());
    }

    /** Whether the verdict on an indicator depends on the state of key projects. */
    public static boolean dependsOnProjects(Indicator indicator) {
        return indicator.subIndicators().stream()
                .anyMatch(part -> ProjectDependence.of(part.standard().criterion())
                        || part.targets().stream().anyMatch(target -> ProjectDependence.of(target.criterion())));
    }

    private Criterion criterion(SubIndicator part, Basis basis, int year) {
        return switch (basis) {
            case STANDARD -> part.standard().criterion();
            case TARGET -> part.target(plan.horizonFor(year)).criterion();
        };
    }
}
