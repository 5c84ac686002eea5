package org.ecoplan.reporting.compliance;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All verdicts of a plan for one region, year and basis.
 *
 * @param indicators in the plan's order
 */
public record JudgedPlan(Question question, List<ExplainedIndicator> indicators) {

    public Map<String, ExplainedIndicator> byNumber() {
        return indicators.stream()
                .collect(toMap(ExplainedIndicator::number, identity(), (one, other) -> one, LinkedHashMap::new));
    }

    public ComplianceSummary summary() {
        return ComplianceSummary.of(
                question, indicators.stream().map(ExplainedIndicator::item).toList());
    }
}
