package org.ecoplan.reporting.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.outlook.SubIndicatorOutlook;
import org.ecoplan.reporting.compliance.rules.Finding;
import org.ecoplan.reporting.compliance.rules.Incomplete;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;

/**
 * A verdict with everything that it rests on.
 *
 * @param causedBy source and id of the event that made the verdict what it is
 * @param history the latest verdicts, 100 at most, on this indicator, region, year and basis, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExplainedVerdict(
        String plan,
        int year,
        String region,
        Basis basis,
        @JsonUnwrapped ComplianceItem item,
        String causedBy,
        List<Part> subIndicators,
        List<VerdictChangeResponse> history) {

    /**
     * The verdict on one sub-indicator.
     *
     * @param measured what the values are, where that is not what the name says
     * @param asked what it was judged against, as the plan's document prints it
     * @param targetYear the horizon whose target it was judged against; absent on the basis of the standard
     * @param measurement the measurement it rests on, with its revision; absent if there is none
     * @param provisional whether that measurement, or a former one it was compared with, is expected to be corrected
     * @param finding the criterion, evaluated
     * @param outlook what becomes of the next target if things go on as they went
     * @param incomplete a newer period that would count if all districts had a number of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            String number,
            LocalizedText name,
            LocalizedText measured,
            LocalizedText unit,
            Verdict verdict,
            LocalizedText asked,
            Integer targetYear,
            Measured measurement,
            boolean stale,
            boolean provisional,
            Finding finding,
            SubIndicatorOutlook outlook,
            Incomplete incomplete) {

        static Part of(
                Question question, SubIndicator subIndicator, SubIndicatorVerdict judged, SubIndicatorOutlook outlook) {
            boolean byTarget = question.basis() == Basis.TARGET;
            int horizon = question.definition().horizonFor(question.year());
            return new Part(
                    subIndicator.number(),
                    subIndicator.name(),
                    subIndicator.measured(),
                    subIndicator.unit(),
                    judged.verdict(),
                    byTarget
                            ? subIndicator.target(horizon).text()
                            : subIndicator.standard().text(),
                    byTarget ? horizon : null,
                    judged.measured(),
                    judged.stale(),
                    judged.provisional(),
                    judged.finding(),
                    outlook,
                    judged.incomplete());
        }
    }
}
