package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.contracts.Criterion;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Tendency;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Stage;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.outlook.SubIndicatorOutlook.Inputs;
import org.ecoplan.reporting.compliance.rules.Assigned;
import org.ecoplan.reporting.compliance.rules.Comparison.Relation;
import org.ecoplan.reporting.compliance.rules.Completion;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.Reason;
import org.ecoplan.reporting.compliance.rules.Rounding;

/**
 * What each kind of criterion means for the outlook of one sub-indicator. A criterion made of others is decided as its
 * verdict would be: all of them are as good as the worst, any of them is as good as the best. Empty is a criterion that
 * asks nothing as things are.
 */
final class SubIndicatorOutlooks implements Criterion.Visitor<Optional<SubIndicatorOutlook>> {

    private static final Comparator<SubIndicatorOutlook> WORST_FIRST =
            Comparator.comparing(SubIndicatorOutlook::outcome);

    private final PlanDefinition plan;
    private final SubIndicator subIndicator;
    private final int year;
    private final int towards;
    private final Course course;
    private final Facts facts;

    SubIndicatorOutlooks(
            PlanDefinition plan, SubIndicator subIndicator, int year, int towards, Course course, Facts facts) {
        this.plan = plan;
        this.subIndicator = subIndicator;
        this.year = year;
        this.towards = towards;
        this.course = course;
        this.facts = facts;
    }

    /** Without any measurement there is no outlook, even where a part of the criterion could be looked at. */
    SubIndicatorOutlook of(Criterion criterion) {
        if (course.isEmpty()) {
            return outlook(null, Prospect.unknown(OutlookReasons.notMeasured(year)));
        }
        return criterion
                .accept(this)
                .orElseGet(() -> outlook(null, Prospect.unknown(OutlookReasons.nothingAsked(towards))));
    }

    @Override
    public Optional<SubIndicatorOutlook> atLeast(Criterion.AtLeast criterion) {
        return limit("at-least", new Limit(Relation.AT_LEAST, criterion.value(), new Rounding(criterion.decimals())));
    }

    @Override
    public Optional<SubIndicatorOutlook> atMost(Criterion.AtMost criterion) {
        return limit("at-most", new Limit(Relation.AT_MOST, criterion.value(), new Rounding(criterion.decimals())));
    }

    @Override
    public Optional<SubIndicatorOutlook> equalTo(Criterion.EqualTo criterion) {
        return limit("equals", new Limit(Relation.EQUAL, criterion.value(), new Rounding(criterion.decimals())));
    }

    /** The number in force in the year: a later one is not known yet. */
    @Override
    public Optional<SubIndicatorOutlook> meetsRequirement(Criterion.MeetsRequirement criterion) {
        Optional<Assigned> inForce = facts.inForce(subIndicator.number(), year);
        if (inForce.isPresent()) {
            Assigned assigned = inForce.get();
            Limit limit = Limit.of(assigned.direction(), assigned.value());
            return limit(aim("meets-requirement", limit).assignedBy(assigned), limit);
        }
        return criterion.ifUnassigned() == null
                ? unknown(Aim.ofDirection(towards, "meets-requirement"), OutlookReasons.unassigned(year))
                : criterion.ifUnassigned().accept(this);
    }

    @Override
    public Optional<SubIndicatorOutlook> notBelowBaseline(Criterion.NotBelowBaseline criterion) {
        String type = "not-below-baseline";
        if (subIndicator.baseline() == null || subIndicator.baseline().value() == null) {
            return unknown(Aim.ofDirection(towards, type), OutlookReasons.noBaseline());
        }
        return limit(
                type,
                Limit.of(
                        subIndicator.betterWhen().notWorse(),
                        subIndicator.baseline().value()));
    }

    @Override
    public Optional<SubIndicatorOutlook> notBelowPrevious(Criterion.NotBelowPrevious criterion) {
        return direction("not-below-previous", true);
    }

    @Override
    public Optional<SubIndicatorOutlook> improving(Criterion.Improving criterion) {
        return direction("improving", false);
    }

    @Override
    public Optional<SubIndicatorOutlook> stageReached(Criterion.StageReached criterion) {
        Aim aim = Aim.ofStage(towards, "stage-reached", criterion.stage());
        Point latest = course.latest();
        if (!isOnScale(latest)) {
            return unknown(aim, OutlookReasons.notComparable());
        }
        Point base = course.base(this::isOnScale);
        StepRule rule = new StepRule(
                subIndicator.reaches(latest.stage(), criterion.stage()),
                course.hasBegunBefore(base),
                Integer.compare(position(latest.stage()), position(base.stage())),
                course.isAtEndOf(towards),
                OutlookReasons.stage(name(latest.stage())),
                OutlookReasons.stage(name(base.stage())),
                OutlookReasons.stage(name(criterion.stage())));
        return Optional.of(outlook(new Inputs(base, null, latest, aim), rule.prospect()));
    }

    @Override
    public Optional<SubIndicatorOutlook> rankWithin(Criterion.RankWithin criterion) {
        Aim aim = aim("rank-within", new Limit(Relation.AT_MOST, BigDecimal.valueOf(criterion.rank())));
        Point latest = course.latest();
        if (latest.rank() == null) {
            return Boolean.FALSE.equals(criterion.required())
                    ? Optional.empty()
                    : unknown(aim, OutlookReasons.noRank());
        }
        Point base = course.base(point -> point.rank() != null);
        StepRule rule = new StepRule(
                latest.rank() <= criterion.rank(),
                course.hasBegunBefore(base),
                Integer.compare(base.rank(), latest.rank()),
                course.isAtEndOf(towards),
                OutlookReasons.place(latest.rank()),
                OutlookReasons.place(base.rank()),
                OutlookReasons.place(criterion.rank()));
        return Optional.of(outlook(new Inputs(base, null, latest, aim), rule.prospect()));
    }

    /** Of the projects due by the target's year so many have to be completed; before the plan began, none was. */
    @Override
    public Optional<SubIndicatorOutlook> projectCompletionAtLeast(Criterion.ProjectCompletionAtLeast criterion) {
        Completion dueByThen = Completion.by(towards, facts.projects());
        Limit limit = new Limit(Relation.AT_LEAST, BigDecimal.valueOf(dueByThen.needed(criterion.percent())));
        Aim aim = aim("project-completion-at-least", limit);
        if (dueByThen.due() == 0) {
            return unknown(aim, OutlookReasons.noProjectDue(towards));
        }
        Point base = Point.ofProjects(plan.period().from() - 1, 0);
        Point latest = Point.ofProjects(Math.max(year, plan.period().from() - 1), dueByThen.completed());
        return Optional.of(limit(aim, limit, OutlookMethod.LINEAR_PACE, base, base, latest, Quantity.PROJECTS));
    }

    @Override
    public Optional<SubIndicatorOutlook> yearsInForceAtLeast(Criterion.YearsInForceAtLeast criterion) {
        int byThen = plan.yearsInForce(towards);
        boolean enough = byThen >= criterion.years();
        Aim aim = aim("years-in-force-at-least", new Limit(Relation.AT_LEAST, BigDecimal.valueOf(criterion.years())));
        return Optional.of(outlook(
                new Inputs(null, null, null, aim),
                Prospect.of(
                        enough ? OutlookOutcome.ON_TRACK : OutlookOutcome.OFF_TRACK,
                        OutlookMethod.CALENDAR,
                        OutlookReasons.yearsInForce(enough, byThen, criterion.years(), towards))));
    }

    @Override
    public Optional<SubIndicatorOutlook> allOf(Criterion.AllOf criterion) {
        return each(criterion.criteria()).min(WORST_FIRST);
    }

    @Override
    public Optional<SubIndicatorOutlook> anyOf(Criterion.AnyOf criterion) {
        return each(criterion.criteria()).min(WORST_FIRST.reversed());
    }

    private Stream<SubIndicatorOutlook> each(List<Criterion> criteria) {
        return criteria.stream().map(part -> part.accept(this)).flatMap(Optional::stream);
    }

    private Aim aim(String criterion, Limit limit) {
        return Aim.ofNumber(towards, criterion, limit);
    }

    private Optional<SubIndicatorOutlook> limit(String criterion, Limit limit) {
        return limit(aim(criterion, limit), limit);
    }

    /** What the sub-indicator's own value has to keep. */
    private Optional<SubIndicatorOutlook> limit(Aim aim, Limit limit) {
        Point latest = course.latest();
        if (!latest.isNumber()) {
            return unknown(aim, OutlookReasons.notComparable());
        }
        return Optional.of(limit(
                aim,
                limit,
                method(limit),
                course.base(Point::isNumber),
                course.former(),
                latest,
                Quantity.of(subIndicator)));
    }

    /** Coming nearer to a number from whichever side has no rate of growth. */
    private OutlookMethod method(Limit limit) {
        OutlookMethod method = OutlookMethod.of(subIndicator);
        return limit.relation() == Relation.EQUAL && method == OutlookMethod.COMPOUND_GROWTH
                ? OutlookMethod.LINEAR_PACE
                : method;
    }

    private SubIndicatorOutlook limit(
            Aim aim, Limit limit, OutlookMethod method, Point base, Point former, Point latest, Quantity quantity) {
        LimitRule rule = new LimitRule(
                quantity,
                limit,
                method,
                base,
                former,
                latest,
                Span.of(base.period(), latest.period(), towards),
                new OutlookReasons.OfLimit(limit, towards, quantity));
        Point compared = method == OutlookMethod.DIRECTION ? former : null;
        return outlook(new Inputs(base, compared, latest, aim), rule.prospect());
    }

    private Optional<SubIndicatorOutlook> direction(String type, boolean holds) {
        Aim aim = Aim.ofDirection(towards, type);
        Point latest = course.latest();
        if (!latest.isNumber()) {
            return unknown(aim, OutlookReasons.notComparable());
        }
        Point base = course.base(Point::isNumber);
        Point former = course.former();
        Inputs inputs = new Inputs(base, former, latest, aim);
        if (!Span.of(base.period(), latest.period(), towards).isLongEnough()) {
            return Optional.of(outlook(inputs, Prospect.unknown(OutlookReasons.fewerThanTwoYears(base))));
        }
        Movement movement = new Movement(gain(base, latest), gain(former, latest));
        OutlookOutcome outcome = movement.outcome(holds);
        return Optional.of(outlook(
                inputs,
                Prospect.of(
                        outcome, OutlookMethod.DIRECTION, OutlookReasons.direction(outcome, movement, base, former))));
    }

    private int gain(Point from, Point to) {
        int higher = to.value().compareTo(from.value());
        return subIndicator.betterWhen() == Tendency.HIGHER ? higher : -higher;
    }

    private Optional<SubIndicatorOutlook> unknown(Aim aim, Reason reason) {
        return Optional.of(outlook(new Inputs(null, null, course.latest(), aim), Prospect.unknown(reason)));
    }

    private SubIndicatorOutlook outlook(Inputs inputs, Prospect prospect) {
        return SubIndicatorOutlook.of(subIndicator.number(), towards, inputs, prospect);
    }

    private boolean isOnScale(Point point) {
        return subIndicator.stage(point.stage()).isPresent();
    }

    private int position(String stage) {
        return subIndicator.stages().indexOf(subIndicator.stage(stage).orElseThrow());
    }

    private LocalizedText name(String stage) {
        return subIndicator.stage(stage).map(Stage::name).orElseThrow();
    }
}
