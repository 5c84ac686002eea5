package org.ecoplan.reporting.compliance.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecoplan.contracts.Criterion;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Tendency;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.rules.Comparison.Relation;

/**
 * What each kind of criterion means for one sub-indicator in one year. The value that counts is the newest whose period
 * ends in or before the year. Numbers are compared with all their digits, unless a limit says how many.
 */
final class SubIndicatorRules implements Criterion.Visitor<Finding> {

    private final PlanDefinition plan;
    private final SubIndicator subIndicator;
    private final int year;
    private final Facts facts;
    private final Optional<Measured> measured;
    private final Optional<Incomplete> incomplete;
    private final Reasons reasons;

    SubIndicatorRules(PlanDefinition plan, SubIndicator subIndicator, int year, Facts facts) {
        this.plan = plan;
        this.subIndicator = subIndicator;
        this.year = year;
        this.facts = facts;
        this.measured = facts.newest(subIndicator.number(), year);
        this.incomplete = facts.incomplete(subIndicator.number(), year);
        this.reasons = new Reasons(subIndicator, year);
    }

    /** Without any measurement nothing is judged, even where a part of the criterion could be. */
    SubIndicatorVerdict judge(Criterion criterion) {
        Finding evaluated = criterion.accept(this);
        Finding finding = measured.isEmpty() ? evaluated.withoutMeasurement(notMeasured()) : evaluated;
        return new SubIndicatorVerdict(
                subIndicator.number(),
                finding.outcome().toVerdict(),
                measured.orElse(null),
                measured.map(value -> value.period().year() < year).orElse(false),
                finding,
                incomplete.orElse(null));
    }

    private Reason notMeasured() {
        return incomplete
                .map(lacking -> reasons.districtsMissing(lacking.period(), names(lacking.missing())))
                .orElseGet(reasons::notMeasured);
    }

    private List<LocalizedText> names(List<String> regions) {
        return plan.regions().stream()
                .filter(region -> regions.contains(region.code()))
                .map(Region::name)
                .toList();
    }

    @Override
    public Finding atLeast(Criterion.AtLeast criterion) {
        return limit("at-least", Relation.AT_LEAST, criterion.value(), new Rounding(criterion.decimals()));
    }

    @Override
    public Finding atMost(Criterion.AtMost criterion) {
        return limit("at-most", Relation.AT_MOST, criterion.value(), new Rounding(criterion.decimals()));
    }

    @Override
    public Finding equalTo(Criterion.EqualTo criterion) {
        return limit("equals", Relation.EQUAL, criterion.value(), new Rounding(criterion.decimals()));
    }

    @Override
    public Finding stageReached(Criterion.StageReached criterion) {
        String type = "stage-reached";
        return onMeasured(type, value -> {
            if (subIndicator.stage(value.stage()).isEmpty()) {
                return Finding.unknown(type, reasons.notComparable());
            }
            Comparison comparison = Comparison.ofStages(value.stage(), criterion.stage());
            Outcome outcome = subIndicator.reaches(value.stage(), criterion.stage()) ? Outcome.MET : Outcome.NOT_MET;
            return new Finding(
                    type, outcome, reasons.stage(outcome, value.stage(), criterion.stage()), comparison, List.of());
        });
    }

    @Override
    public Finding meetsRequirement(Criterion.MeetsRequirement criterion) {
        String type = "meets-requirement";
        Optional<Assigned> inForce = facts.inForce(subIndicator.number(), year);
        if (inForce.isEmpty()) {
            if (criterion.ifUnassigned() == null) {
                return Finding.unknown(type, reasons.unassigned());
            }
            Finding instead = criterion.ifUnassigned().accept(this);
            return new Finding(type, instead.outcome(), reasons.unassigned(), null, List.of(instead));
        }
        Assigned assigned = inForce.get();
        return onNumber(type, value -> {
            Comparison comparison = Comparison.ofNumbers(value.value(), side(assigned.direction()), assigned.value())
                    .assignedBy(assigned);
            return Finding.compared(type, comparison, reasons.requirement(comparison, assigned));
        });
    }

    @Override
    public Finding notBelowBaseline(Criterion.NotBelowBaseline criterion) {
        String type = "not-below-baseline";
        if (subIndicator.baseline() == null) {
            return Finding.unknown(type, reasons.noBaseline());
        }
        return onNumber(type, value -> {
            Comparison comparison = Comparison.ofNumbers(
                    value.value(),
                    side(subIndicator.betterWhen().notWorse()),
                    subIndicator.baseline().value());
            return Finding.compared(type, comparison, reasons.baseline(comparison));
        });
    }

    @Override
    public Finding notBelowPrevious(Criterion.NotBelowPrevious criterion) {
        return onPrevious("not-below-previous", side(subIndicator.betterWhen().notWorse()));
    }

    @Override
    public Finding improving(Criterion.Improving criterion) {
        return onPrevious(
                "improving", subIndicator.betterWhen() == Tendency.HIGHER ? Relation.MORE_THAN : Relation.LESS_THAN);
    }

    @Override
    public Finding rankWithin(Criterion.RankWithin criterion) {
        String type = "rank-within";
        return onMeasured(type, value -> {
            if (value.rank() == null) {
                boolean required = !Boolean.FALSE.equals(criterion.required());
                return new Finding(
                        type, required ? Outcome.UNKNOWN : Outcome.NOT_APPLICABLE, reasons.noRank(), null, List.of());
            }
            Comparison comparison = Comparison.ofNumbers(
                    BigDecimal.valueOf(value.rank()), Relation.AT_MOST, BigDecimal.valueOf(criterion.rank()));
            return Finding.compared(type, comparison, reasons.rank(comparison));
        });
    }

    /** 规划重点工程完成率 (the plan's appendix, 一). */
    @Override
    public Finding projectCompletionAtLeast(Criterion.ProjectCompletionAtLeast criterion) {
        String type = "project-completion-at-least";
        Completion completion = Completion.by(year, facts.projects());
        if (completion.due() == 0) {
            return Finding.unknown(type, reasons.nothingDue());
        }
        Comparison comparison = Comparison.ofNumbers(
                BigDecimal.valueOf(completion.completed()),
                Relation.AT_LEAST,
                BigDecimal.valueOf(completion.needed(criterion.percent())));
        return Finding.compared(type, comparison, reasons.completion(comparison, completion, criterion.percent()));
    }

    /** 规划实施年限 (the plan's appendix, 一). */
    @Override
    public Finding yearsInForceAtLeast(Criterion.YearsInForceAtLeast criterion) {
        Comparison comparison = Comparison.ofNumbers(
                BigDecimal.valueOf(plan.yearsInForce(year)), Relation.AT_LEAST, BigDecimal.valueOf(criterion.years()));
        return Finding.compared("years-in-force-at-least", comparison, reasons.yearsInForce(comparison));
    }

    @Override
    public Finding allOf(Criterion.AllOf criterion) {
        return Finding.all("all-of", each(criterion.criteria()));
    }

    @Override
    public Finding anyOf(Criterion.AnyOf criterion) {
        return Finding.any("any-of", each(criterion.criteria()));
    }

    private List<Finding> each(List<Criterion> criteria) {
        return criteria.stream().map(part -> part.accept(this)).toList();
    }

    private Finding limit(String type, Relation relation, BigDecimal limit, Rounding rounding) {
        return onNumber(type, value -> {
            Comparison comparison =
                    Comparison.ofNumbers(value.value(), relation, limit).to(rounding);
            return Finding.compared(type, comparison, reasons.limit(comparison));
        });
    }

    private Finding onMeasured(String type, Function<Measured, Finding> compare) {
        return measured.map(compare).orElseGet(() -> Finding.unknown(type, notMeasured()));
    }

    // A new edition of the plan may make a number of what was a stage, or drop a stage that was reported.
    private Finding onNumber(String type, Function<Measured, Finding> compare) {
        return onMeasured(
                type,
                value -> value.value() == null ? Finding.unknown(type, reasons.notComparable()) : compare.apply(value));
    }

    private Finding onPrevious(String type, Relation relation) {
        return onNumber(
                type,
                value -> facts.before(subIndicator.number(), value)
                        .map(former -> {
                            Comparison comparison = Comparison.ofNumbers(value.value(), relation, former.value())
                                    .withFormer(former);
                            return Finding.compared(type, comparison, reasons.previous(comparison, former));
                        })
                        .orElseGet(() -> Finding.unknown(type, reasons.noPrevious())));
    }

    private static Relation side(Direction direction) {
        return direction == Direction.AT_LEAST ? Relation.AT_LEAST : Relation.AT_MOST;
    }
}
