package org.ecoplan.reporting.live;

import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.event.VerdictChanged;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;

/** Which changes a reader wants; {@code null} is any. */
record ChangeFilter(String region, Basis basis, Integer year, String indicator) {

    /** @throws ProblemException 400 for what the plan does not have */
    static ChangeFilter of(PlanDefinition plan, StreamQuery query) {
        if (query.region != null && !plan.hasRegion(query.region)) {
            throw refused("region", "unknown-region", "the plan has no region with this code", query.region);
        }
        if (query.indicator != null && plan.indicator(query.indicator).isEmpty()) {
            throw refused(
                    "indicator", "unknown-indicator", "the plan has no indicator with this number", query.indicator);
        }
        YearSpan years = plan.measurableYears();
        return new ChangeFilter(
                query.region,
                Query.oneOf("basis", query.basis, Basis.class, Basis::code),
                query.year == null ? null : Query.wholeNumber("year", query.year, years.from(), years.to()),
                query.indicator);
    }

    boolean passes(VerdictChanged change) {
        return (region == null || region.equals(change.region()))
                && (basis == null || basis == change.basis())
                && (year == null || year == change.year())
                && (indicator == null || indicator.equals(change.indicator()));
    }

    private static ProblemException refused(String parameter, String code, String message, String rejected) {
        return ProblemException.malformed(FieldError.inParameter(parameter, code, message, rejected));
    }
}
