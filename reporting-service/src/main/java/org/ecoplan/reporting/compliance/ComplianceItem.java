package org.ecoplan.reporting.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;

/**
 * The verdict on one indicator.
 *
 * @param outlook what becomes of the next target, if things go on as they went
 * @param reasons what the verdict comes down to
 * @param measuredPeriod of the oldest measurement it rests on; absent if there is none
 * @param stale whether a measurement it rests on is older than the year
 * @param provisional whether a measurement it rests on is expected to be corrected
 * @param since when the verdict became what it is; absent where it was never judged here, as of a region that nothing
 *     is known of yet
 * @param asOf the moment as of which it was known, where one was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplianceItem(
        @Schema(examples = "10") String indicator,
        LocalizedText name,
        String domain,
        String task,
        Obligation obligation,
        Verdict verdict,
        OutlookResponse outlook,
        List<ReasonResponse> reasons,

        @Schema(implementation = String.class, examples = "2018")
        Period measuredPeriod,

        boolean stale,
        boolean provisional,
        Instant since,
        Instant asOf) {

    static ComplianceItem of(Indicator indicator, Judged judged, Instant asOf) {
        IndicatorVerdict verdict = judged.verdict();
        return new ComplianceItem(
                indicator.number(),
                indicator.name(),
                indicator.domain(),
                indicator.task(),
                indicator.obligation(),
                verdict.verdict(),
                OutlookResponse.of(judged.outlook()),
                ReasonResponse.decisive(verdict),
                verdict.measuredPeriod().orElse(null),
                verdict.stale(),
                verdict.provisional(),
                judged.since(),
                asOf);
    }
}
