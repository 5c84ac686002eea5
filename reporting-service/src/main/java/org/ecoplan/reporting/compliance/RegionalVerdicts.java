package org.ecoplan.reporting.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;
import org.ecoplan.reporting.intake.AskedPlan;

/** The verdicts of one region, year and basis after another, for whoever sets them side by side. */
@ApplicationScoped
public class RegionalVerdicts {

    private final Judgements judgements;

    RegionalVerdicts(Judgements judgements) {
        this.judgements = judgements;
    }

    /** The verdicts on some of the plan's indicators, in their order, with all that they rest on. */
    @Transactional
    public List<IndicatorVerdict> of(
            AskedPlan plan, Collection<Indicator> indicators, String region, Basis basis, int year) {
        Question question = new Question(plan.definition(), plan.asOf(), region, basis, year);
        Map<String, Judged> judged = judgements.of(question, indicators);
        return indicators.stream()
                .map(indicator -> judged.get(indicator.number()).verdict())
                .toList();
    }
}
