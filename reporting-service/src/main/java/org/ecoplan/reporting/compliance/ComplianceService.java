package org.ecoplan.reporting.compliance;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;
import org.ecoplan.reporting.compliance.rules.PlanRules;
import org.ecoplan.reporting.intake.KnownPlan;
import org.ecoplan.reporting.intake.KnownThings;

/** Answers questions about compliance from the verdicts in force. */
@ApplicationScoped
class ComplianceService {

    private static final int LONGEST_HISTORY = 100;

    private final KnownThings known;
    private final VerdictRepository verdicts;
    private final Explanations explanations;
    private final Clock clock;

    ComplianceService(KnownThings known, VerdictRepository verdicts, Explanations explanations, Clock clock) {
        this.known = known;
        this.verdicts = verdicts;
        this.explanations = explanations;
        this.clock = clock;
    }

    /**
     * Makes a question of what was asked for; what was not said is the city itself, the current year and the standard.
     *
     * @throws ProblemException 404 for an unknown plan, 400 for a region or a year that is not the plan's
     */
    @Transactional
    Question question(String plan, ComplianceQuery query) {
        PlanDefinition definition = known.plan(plan)
                .map(KnownPlan::definition)
                .orElseThrow(() -> ProblemException.notFound(
                        "plan", "unknown-plan", "no plan with this code has been announced here", plan));
        YearSpan years = definition.measurableYears();
        if (query.region != null && !definition.hasRegion(query.region)) {
            throw ProblemException.malformed(FieldError.inParameter(
                    "region", "unknown-region", "the plan has no region with this code", query.region));
        }
        return new Question(
                definition,
                query.region == null ? definition.region() : query.region,
                Optional.ofNullable(Query.oneOf("basis", query.basis, Basis.class, Basis::code))
                        .orElse(Basis.STANDARD),
                query.year == null
                        ? currentYear(definition)
                        : Query.wholeNumber("year", query.year, years.from(), years.to()));
    }

    /** The verdicts on all indicators, in the plan's order. */
    @Transactional
    List<ComplianceItem> items(Question question) {
        Map<String, VerdictInForce> inForce = verdicts.of(question).stream()
                .collect(toMap(verdict -> verdict.id().indicator(), Function.identity()));
        return question.definition().indicators().stream()
                .map(indicator -> item(question, indicator, Optional.ofNullable(inForce.get(indicator.number()))))
                .toList();
    }

    /** @throws ProblemException 404 if the plan has no such indicator */
    @Transactional
    ExplainedVerdict explain(Question question, String number) {
        Indicator indicator = question.definition()
                .indicator(number)
                .orElseThrow(() -> ProblemException.notFound(
                        "number", "unknown-indicator", "the plan has no indicator with this number", number));
        Optional<VerdictInForce> inForce = verdicts.of(question, number);
        IndicatorVerdict judged = judgement(question, indicator, inForce);
        return new ExplainedVerdict(
                question.plan(),
                question.year(),
                question.region(),
                question.basis(),
                item(question, indicator, inForce),
                inForce.map(VerdictInForce::causedBy).orElse(null),
                parts(question, indicator, judged),
                verdicts.history(question, number, LONGEST_HISTORY).stream()
                        .map(VerdictChange::toResponse)
                        .toList());
    }

    private ComplianceItem item(Question question, Indicator indicator, Optional<VerdictInForce> inForce) {
        return ComplianceItem.of(
                indicator,
                judgement(question, indicator, inForce),
                inForce.map(VerdictInForce::since).orElse(null));
    }

    // Of a region that nothing has been told of there is no verdict yet; the rules say what that comes to.
    private IndicatorVerdict judgement(Question question, Indicator indicator, Optional<VerdictInForce> inForce) {
        return inForce.map(verdict -> explanations.read(verdict.explanation()))
                .orElseGet(() -> new PlanRules(question.definition())
                        .judge(indicator, question.basis(), question.year(), Facts.NONE));
    }

    private static List<ExplainedVerdict.Part> parts(Question question, Indicator indicator, IndicatorVerdict judged) {
        return IntStream.range(0, indicator.subIndicators().size())
                .mapToObj(i -> ExplainedVerdict.Part.of(
                        question,
                        indicator.subIndicators().get(i),
                        judged.subIndicators().get(i)))
                .toList();
    }

    private int currentYear(PlanDefinition definition) {
        int year =
                LocalDate.now(clock.withZone(ZoneId.of(definition.timeZone()))).getYear();
        YearSpan years = definition.measurableYears();
        return Math.max(years.from(), Math.min(year, years.to()));
    }
}
