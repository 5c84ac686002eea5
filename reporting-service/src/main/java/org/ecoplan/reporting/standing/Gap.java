package org.ecoplan.reporting.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.completion.CountedProject;
import org.ecoplan.reporting.compliance.JudgedIndicator;
import org.ecoplan.reporting.compliance.ReasonResponse;
import org.ecoplan.reporting.compliance.rules.Comparison;
import org.ecoplan.reporting.compliance.rules.Finding;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.Outcome;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;

/**
 * An indicator that is not met, or not measured.
 *
 * @param place 1 for the one that is farthest from what is asked
 * @param distance of the sub-indicator that is farthest; absent for an indicator that is not measured
 * @param reasons what the verdict comes down to
 * @param parts its sub-indicators that are not met
 * @param sources the departments that its values come from
 * @param projects the key projects that move it, in the plan's order
 * @param overdue how many of them are overdue
 * @param since when the verdict became what it is; absent where it was never judged here
 * @param asOf the moment as of which it was known, where one was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Gap(
        int place,
        @Schema(examples = "10") String indicator,
        LocalizedText name,
        String domain,
        String task,
        Obligation obligation,
        Verdict verdict,
        BigDecimal distance,
        List<ReasonResponse> reasons,
        List<LackingPart> parts,
        List<DataSource> sources,
        List<CountedProject> projects,
        int overdue,
        Instant since,
        Instant asOf) {

    /**
     * A sub-indicator that is not met, or not measured.
     *
     * @param measurement the measurement that was judged, with its revision; absent if there is none
     * @param distance absent for one that is not measured
     * @param shortfalls what was compared and found wanting; none for one that is not measured
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LackingPart(
            String number,
            LocalizedText name,
            LocalizedText unit,
            Verdict verdict,
            Measured measurement,
            boolean stale,
            BigDecimal distance,
            List<Shortfall> shortfalls) {

        static LackingPart of(SubIndicator subIndicator, SubIndicatorVerdict judged) {
            return new LackingPart(
                    subIndicator.number(),
                    subIndicator.name(),
                    subIndicator.unit(),
                    judged.verdict(),
                    judged.measured(),
                    judged.stale(),
                    Distance.of(judged.finding(), subIndicator).orElse(null),
                    shortfalls(judged.finding(), subIndicator).toList());
        }

        // What failed beside something that was met in another way is not what is lacking.
        private static Stream<Shortfall> shortfalls(Finding finding, SubIndicator subIndicator) {
            if (finding.outcome() != Outcome.NOT_MET) {
                return Stream.empty();
            }
            return finding.compared() == null
                    ? finding.parts().stream().flatMap(part -> shortfalls(part, subIndicator))
                    : Stream.of(new Shortfall(
                            finding.type(), finding.compared(), Distance.of(finding.compared(), subIndicator)));
        }
    }

    /**
     * A criterion that is not met.
     *
     * @param type as in the plan file
     */
    public record Shortfall(String type, Comparison compared, BigDecimal distance) {}

    /** @param projects those that move it, as far as they are of interest */
    static Gap of(
            int place, JudgedIndicator judged, List<DataSource> sources, List<CountedProject> projects, Instant asOf) {
        Indicator indicator = judged.indicator();
        List<LackingPart> parts = parts(judged);
        return new Gap(
                place,
                indicator.number(),
                indicator.name(),
                indicator.domain(),
                indicator.task(),
                indicator.obligation(),
                judged.verdict(),
                distance(parts),
                judged.reasons(),
                parts,
                sources,
                projects,
                (int) projects.stream()
                        .filter(project -> project.daysOverdue() != null)
                        .count(),
                judged.since(),
                asOf);
    }

    /** The distance of an indicator; {@code null} where it is not measured. */
    static BigDecimal distance(JudgedIndicator judged) {
        return distance(parts(judged));
    }

    private static BigDecimal distance(List<LackingPart> parts) {
        return parts.stream()
                .map(LackingPart::distance)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<LackingPart> parts(JudgedIndicator judged) {
        return judged.parts()
                .filter(part -> part.verdict() != Verdict.MET)
                .map(part -> LackingPart.of(judged.definition(part), part))
                .toList();
    }
}
