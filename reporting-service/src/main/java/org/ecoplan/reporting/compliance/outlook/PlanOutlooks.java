package org.ecoplan.reporting.compliance.outlook;

import java.util.Optional;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Criterion;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.rules.Facts;

/** Looks out for the indicators of one plan. */
public record PlanOutlooks(PlanDefinition plan) {

    /**
     * The outlook of an indicator in a region, of which the facts are, at the end of a year: on the basis of the target,
     * to that of the next horizon from the year on; on that of the standard, to the standard by the same horizon.
     */
    public IndicatorOutlook of(Indicator indicator, Basis basis, int year, String region, Facts facts) {
        Optional<Integer> towards = nextHorizon(year);
        return IndicatorOutlook.of(
                indicator.number(),
                indicator.subIndicators().stream()
                        .map(part -> towards.map(horizon -> of(part, basis, year, horizon, region, facts))
                                .orElseGet(() -> withoutHorizon(part, year)))
                        .toList());
    }

    private SubIndicatorOutlook of(SubIndicator part, Basis basis, int year, int towards, String region, Facts facts) {
        Criterion criterion = basis == Basis.TARGET
                ? part.target(towards).criterion()
                : part.standard().criterion();
        Course course = Course.of(plan, part, region, year, facts);
        return new SubIndicatorOutlooks(plan, part, year, towards, course, facts).of(criterion);
    }

    private SubIndicatorOutlook withoutHorizon(SubIndicator part, int year) {
        return SubIndicatorOutlook.of(part.number(), null, null, Prospect.unknown(OutlookReasons.withoutHorizon(year)));
    }

    private Optional<Integer> nextHorizon(int year) {
        return plan.horizons().stream().filter(horizon -> horizon >= year).findFirst();
    }
}
