package org.ecoplan.reporting.assessment;

import java.util.List;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.reporting.compliance.Judgement;
import org.ecoplan.reporting.compliance.ReasonResponse;
import org.ecoplan.reporting.compliance.outlook.IndicatorOutlook;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;

/**
 * One indicator as it was judged.
 *
 * @param measuredPeriod of the oldest measurement that the verdict rests on; {@code null} if there is none
 * @param reasons what the verdict comes down to
 * @param subIndicators the evaluated criteria, with everything that they compared
 * @param outlook where it was going, with the methods and what they were given
 */
record AssessedIndicator(
        String indicator,
        Verdict verdict,
        Period measuredPeriod,
        boolean stale,
        boolean provisional,
        List<ReasonResponse> reasons,
        List<SubIndicatorVerdict> subIndicators,
        IndicatorOutlook outlook) {

    static AssessedIndicator of(Judgement judgement) {
        IndicatorVerdict judged = judgement.verdict();
        return new AssessedIndicator(
                judged.number(),
                judged.verdict(),
                judged.measuredPeriod().orElse(null),
                judged.stale(),
                judged.provisional(),
                ReasonResponse.decisive(judged),
                judged.subIndicators(),
                judgement.outlook());
    }
}
