package org.ecoplan.reporting.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Basis;
import org.ecoplan.reporting.comparison.ChangedIndicator;
import org.ecoplan.reporting.compliance.ComplianceSummary;
import org.ecoplan.reporting.compliance.ExplainedIndicator;
import org.ecoplan.reporting.compliance.JudgedPlan;

/**
 * What would be different.
 *
 * @param asOf the moment as of which the facts beneath the suppositions were known, where one was asked for
 * @param supposed how much was supposed
 * @param outcomes one for each region and year, in the plan's order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SimulationResponse(
        String plan, Basis basis, Instant asOf, Supposed supposed, List<SupposedOutcome> outcomes) {

    /** How many suppositions of each kind there were. */
    public record Supposed(int measurements, int requirements, int projects) {

        static Supposed of(SimulationRequest request) {
            return new Supposed(
                    request.measurements().size(),
                    request.requirements().size(),
                    request.projects().size());
        }
    }

    /**
     * A region and a year.
     *
     * @param before how the plan stands
     * @param after how it would stand
     * @param indicators those about which something would be different; a measurement or requirement that is supposed has
     *     the revision 0
     */
    @Schema(name = "SupposedOutcome")
    public record SupposedOutcome(
            String region,
            int year,
            ComplianceSummary before,
            ComplianceSummary after,
            List<ChangedIndicator> indicators) {

        static SupposedOutcome of(JudgedPlan known, JudgedPlan supposed) {
            Map<String, ExplainedIndicator> after = supposed.byNumber();
            return new SupposedOutcome(
                    known.question().region(),
                    known.question().year(),
                    known.summary(),
                    supposed.summary(),
                    known.indicators().stream()
                            .flatMap(indicator ->
                                    ChangedIndicator.between(indicator, after.get(indicator.number())).stream())
                            .toList());
        }
    }
}
