package org.ecoplan.reporting.compliance;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.contracts.plan.Programme;
import org.ecoplan.reporting.compliance.rules.Standing;

/**
 * How a plan stands.
 *
 * @param asOf the moment as of which it was known, where one was asked for
 * @param total all indicators of the plan
 * @param stale those whose verdict rests on a measurement older than the year
 * @param provisional those whose verdict rests on a measurement that is expected to be corrected
 * @param outlook all indicators by what becomes of their next targets if things go on as they went
 * @param byObligation the counts of binding and of reference indicators
 * @param byDomain the counts of each domain, by its code, in the plan's order
 * @param byTask the counts of each task, by its code, in the plan's order
 * @param standing what that comes to by the rule of the plan's programme; absent where the plan has none
 */
@Schema(description = "How a plan stands, counted from the verdicts in force")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplianceSummary(
        String plan,
        int year,
        String region,
        Basis basis,
        Instant asOf,
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

    static ComplianceSummary of(Question question, List<ComplianceItem> items) {
        Counts all = Counts.of(items.stream().map(ComplianceItem::verdict).toList());
        return new ComplianceSummary(
                question.plan(),
                question.year(),
                question.region(),
                question.basis(),
                question.asOf(),
                items.size(),
                all.met(),
                all.notMet(),
                all.notMeasured(),
                count(items, ComplianceItem::stale),
                count(items, ComplianceItem::provisional),
                OutlookCounts.of(
                        items.stream().map(item -> item.outlook().outcome()).toList()),
                countsBy(ComplianceItem::obligation, items),
                countsBy(ComplianceItem::domain, items),
                countsBy(ComplianceItem::task, items),
                standing(question, items));
    }

    private static Standing standing(Question question, List<ComplianceItem> items) {
        Programme rule = question.definition().programme();
        return rule == null
                ? null
                : Standing.of(
                        rule,
                        question.definition().indicators(),
                        items.stream().collect(toMap(ComplianceItem::indicator, ComplianceItem::verdict)));
    }

    private static int count(List<ComplianceItem> items, Predicate<ComplianceItem> which) {
        return (int) items.stream().filter(which).count();
    }

    private static <K> Map<K, Counts> countsBy(Function<ComplianceItem, K> key, List<ComplianceItem> items) {
        return items.stream()
                .filter(item -> key.apply(item) != null)
                .collect(groupingBy(
                        key,
                        LinkedHashMap::new,
                        collectingAndThen(
                                mapping(ComplianceItem::verdict, toList()),
                                (List<Verdict> verdicts) -> Counts.of(verdicts))));
    }
}
