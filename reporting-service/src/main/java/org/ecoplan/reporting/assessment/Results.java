package org.ecoplan.reporting.assessment;

import java.util.List;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.reporting.compliance.Judge;
import org.ecoplan.reporting.compliance.rules.Facts;

/** What follows from evidence for a year, on both bases. */
record Results(OnBasis standard, OnBasis target) {

    /**
     * The verdicts on one basis.
     *
     * @param targetYear the horizon whose targets they are judged against; {@code null} on the basis of the standard
     * @param verdicts in the plan's order
     */
    record OnBasis(Integer targetYear, Summary summary, List<AssessedIndicator> verdicts) {}

    static Results of(Evidence evidence, int year) {
        PlanDefinition plan = evidence.definition();
        return new Results(
                judge(evidence, Basis.STANDARD, year, null),
                judge(evidence, Basis.TARGET, year, plan.horizonFor(year)));
    }

    private static OnBasis judge(Evidence evidence, Basis basis, int year, Integer targetYear) {
        PlanDefinition plan = evidence.definition();
        Judge judge = Judge.of(plan);
        Facts facts = evidence.facts();
        List<AssessedIndicator> verdicts = plan.indicators().stream()
                .map(indicator -> AssessedIndicator.of(judge.judge(indicator, basis, year, evidence.region(), facts)))
                .toList();
        return new OnBasis(targetYear, Summary.of(plan, verdicts), verdicts);
    }

    OnBasis on(Basis basis) {
        return switch (basis) {
            case STANDARD -> standard;
            case TARGET -> target;
        };
    }

    Summaries summaries() {
        return new Summaries(standard.summary(), target.summary());
    }
}
