package org.ecoplan.reporting.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.event.AssessmentPublished;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.reporting.compliance.Counts;
import org.ecoplan.reporting.compliance.OutlookCounts;
import org.ecoplan.reporting.compliance.rules.Standing;

/**
 * How the indicators of a plan came out on one basis.
 *
 * @param stale those whose verdict rests on a measurement older than the year
 * @param provisional those whose verdict rests on a measurement that was expected to be corrected
 * @param outlook all indicators by what becomes of their next targets if things go on as they went
 * @param byDomain the counts of each domain, by its code
 * @param byTask the counts of each task, by its code
 * @param standing what that comes to by the rule of the plan's programme; absent where the plan has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Summary(
        int total,
        int met,
        int notMet,
        int notMeasured,
        int stale,
        int provisional,
        OutlookCounts outlook,
        Map<Obligation, Counts> byObligation,
        Map<String, Counts> byDomain,
        Map<String, Counts> byTask,
        Standing standing) {

    static Summary of(PlanDefinition plan, List<AssessedIndicator> verdicts) {
        Counts all = Counts.of(verdicts.stream().map(AssessedIndicator::verdict).toList());
        Map<String, Verdict> byNumber =
                verdicts.stream().collect(toMap(AssessedIndicator::indicator, AssessedIndicator::verdict));
        return new Summary(
                verdicts.size(),
                all.met(),
                all.notMet(),
                all.notMeasured(),
                count(verdicts, AssessedIndicator::stale),
                count(verdicts, AssessedIndicator::provisional),
                OutlookCounts.of(verdicts.stream()
                        .map(assessed -> assessed.outlook().outcome())
                        .toList()),
                by(Indicator::obligation, plan, byNumber),
                by(Indicator::domain, plan, byNumber),
                by(Indicator::task, plan, byNumber),
                plan.programme() == null ? null : Standing.of(plan.programme(), plan.indicators(), byNumber));
    }

    Counts counts() {
        return new Counts(met, notMet, notMeasured);
    }

    AssessmentPublished.Counts toEvent() {
        return new AssessmentPublished.Counts(met, notMet, notMeasured);
    }

    private static int count(List<AssessedIndicator> verdicts, Predicate<AssessedIndicator> which) {
        return (int) verdicts.stream().filter(which).count();
    }

    private static <K extends Comparable<K>> Map<K, Counts> by(
            Function<Indicator, K> key, PlanDefinition plan, Map<String, Verdict> verdicts) {
        return plan.indicators().stream().collect(groupingBy(key)).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        group -> Counts.of(group.getValue().stream()
                                .map(indicator -> verdicts.get(indicator.number()))
                                .toList()),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
