package org.ecoplan.reporting.ranking;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.reporting.compliance.Counts;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;
import org.ecoplan.reporting.compliance.rules.Standing;

/**
 * How far one region keeps the plan.
 *
 * @param rank its place among the districts; absent for the city itself and where nothing is judged
 * @param region GB/T 2260 code
 * @param parent the region it belongs to; absent for the city itself
 * @param total all indicators of the plan
 * @param metPercent the met ones of those that are met or not met, with two decimals, rounded down; absent if there are
 *     none
 * @param stale those whose verdict rests on a measurement older than the year
 * @param provisional those whose verdict rests on a measurement that is expected to be corrected
 * @param standing what all of that comes to by the rule of the plan's programme; absent where the plan has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RankedRegion(
        Integer rank,
        @Schema(examples = "440703") String region,
        LocalizedText name,
        String parent,
        int total,
        int met,
        int notMet,
        int notMeasured,
        BigDecimal metPercent,
        int stale,
        int provisional,
        Counts binding,
        Counts reference,
        Verdict standing) {

    /** Whoever keeps more is further up; of those that keep as many, who fails fewer. */
    static final Comparator<RankedRegion> BEST_FIRST =
            Comparator.comparing(RankedRegion::met).reversed().thenComparing(RankedRegion::notMet);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param verdicts on all indicators of the plan */
    static RankedRegion of(Region region, PlanDefinition plan, List<IndicatorVerdict> verdicts) {
        Counts all = counts(verdicts);
        return new RankedRegion(
                null,
                region.code(),
                region.name(),
                region.parent(),
                verdicts.size(),
                all.met(),
                all.notMet(),
                all.notMeasured(),
                percent(all),
                count(verdicts, IndicatorVerdict::stale),
                count(verdicts, IndicatorVerdict::provisional),
                counts(plan.indicators(), verdicts, Obligation.BINDING),
                counts(plan.indicators(), verdicts, Obligation.REFERENCE),
                standing(plan, verdicts));
    }

    private static Verdict standing(PlanDefinition plan, List<IndicatorVerdict> verdicts) {
        return plan.programme() == null
                ? null
                : Standing.of(
                                plan.programme(),
                                plan.indicators(),
                                verdicts.stream().collect(toMap(IndicatorVerdict::number, IndicatorVerdict::verdict)))
                        .outcome();
    }

    private static BigDecimal percent(Counts counts) {
        int judged = counts.met() + counts.notMet();
        return judged == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(counts.met()))
                        .divide(BigDecimal.valueOf(judged), 2, RoundingMode.DOWN);
    }

    private static int count(List<IndicatorVerdict> verdicts, Predicate<IndicatorVerdict> which) {
        return (int) verdicts.stream().filter(which).count();
    }

    private static Counts counts(List<Indicator> indicators, List<IndicatorVerdict> verdicts, Obligation obligation) {
        List<String> numbers = indicators.stream()
                .filter(indicator -> indicator.obligation() == obligation)
                .map(Indicator::number)
                .toList();
        return counts(verdicts.stream()
                .filter(verdict -> numbers.contains(verdict.number()))
                .toList());
    }

    private static Counts counts(List<IndicatorVerdict> verdicts) {
        return Counts.of(verdicts.stream().map(IndicatorVerdict::verdict).toList());
    }

    boolean isJudged() {
        return metPercent != null;
    }

    RankedRegion at(int place) {
        return new RankedRegion(
                place,
                region,
                name,
                parent,
                total,
                met,
                notMet,
                notMeasured,
                metPercent,
                stale,
                provisional,
                binding,
                reference,
                standing);
    }
}
