package org.ecoplan.reporting.comparison;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Basis;
import org.ecoplan.reporting.compliance.ComplianceSummary;
import org.ecoplan.reporting.compliance.JudgedPlan;

/**
 * What is different about a plan between two moments.
 *
 * @param before how it stood at the first moment
 * @param after how it stood at the second moment
 * @param unchanged how many indicators are as they were
 * @param changed how many are not, each by the strongest of its changes
 * @param indicators those that are not, in the order of the plan at the second moment; dropped ones last
 */
public record ComplianceComparison(
        String plan,
        String region,
        Basis basis,
        Side before,
        Side after,
        int unchanged,
        Map<Aspect, Long> changed,
        List<Traced> indicators) {

    static ComplianceComparison of(Side before, Side after, List<Traced> changed) {
        ComplianceSummary present = after.summary();
        long lasting = changed.stream()
                .filter(indicator -> indicator.change().after() != null)
                .count();
        return new ComplianceComparison(
                present.plan(),
                present.region(),
                present.basis(),
                before,
                after,
                present.total() - (int) lasting,
                changed.stream()
                        .collect(groupingBy(
                                indicator -> indicator.change().changed().get(0), TreeMap::new, counting())),
                changed);
    }

    /**
     * How the plan stood at one of the moments.
     *
     * @param edition revision of the plan's definition that was in force
     */
    @Schema(name = "ComparedSide")
    public record Side(long edition, @JsonUnwrapped ComplianceSummary summary) {

        static Side of(long edition, JudgedPlan judged) {
            return new Side(edition, judged.summary());
        }
    }

    /**
     * An indicator about which something is different, and why.
     *
     * @param events what touched it between the moments, in the order of recording
     */
    @Schema(name = "TracedIndicator")
    public record Traced(@JsonUnwrapped ChangedIndicator change, List<Cause> events) {}
}
