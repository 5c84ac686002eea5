package org.ecoplan.reporting.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.ecoplan.reporting.intake.AskedPlan;
import org.ecoplan.reporting.intake.AskedPlans;

/** Answers questions about compliance. */
@ApplicationScoped
class ComplianceService {

    private static final int LONGEST_HISTORY = 100;

    private final AskedPlans plans;
    private final Judgements judgements;
    private final VerdictRepository verdicts;

    ComplianceService(AskedPlans plans, Judgements judgements, VerdictRepository verdicts) {
        this.plans = plans;
        this.judgements = judgements;
        this.verdicts = verdicts;
    }

    /**
     * Makes a question of what was asked for; what was not said is the city itself, the current year and the standard.
     *
     * @throws ProblemException 404 for a plan that is unknown, or was at that moment; 400 for a region or a year that is
     *     not the plan's
     */
    @Transactional
    Question question(String plan, ComplianceQuery query) {
        AskedPlan asked = plans.find(plan, query.asOf);
        PlanDefinition definition = asked.definition();
        if (query.region != null && !definition.hasRegion(query.region)) {
            throw ProblemException.malformed(FieldError.inParameter(
                    "region", "unknown-region", "the plan has no region with this code", query.region));
        }
        return new Question(
                definition,
                asked.asOf(),
                query.region == null ? definition.region() : query.region,
                Optional.ofNullable(Query.oneOf("basis", query.basis, Basis.class, Basis::code))
                        .orElse(Basis.STANDARD),
                asked.year(query.year));
    }

    /** The verdicts on all indicators, in the plan's order. */
    @Transactional
    List<ComplianceItem> items(Question question) {
        List<Indicator> indicators = question.definition().indicators();
        Map<String, Judged> judged = judgements.of(question, indicators);
        return indicators.stream()
                .map(indicator -> ComplianceItem.of(indicator, judged.get(indicator.number()), question.asOf()))
                .toList();
    }

    /** @throws ProblemException 404 if the plan has no such indicator */
    @Transactional
    ExplainedVerdict explain(Question question, String number) {
        Indicator indicator = question.definition()
                .indicator(number)
                .orElseThrow(() -> ProblemException.notFound(
                        "number", "unknown-indicator", "the plan has no indicator with this number", number));
        Judged judged = judgements.of(question, List.of(indicator)).get(number);
        return new ExplainedVerdict(
                question.plan(),
                question.year(),
                question.region(),
                question.basis(),
                ComplianceItem.of(indicator, judged, question.asOf()),
                judged.causedBy(),
                parts(question, indicator, judged.judgement()),
                verdicts.history(question, number, LONGEST_HISTORY).stream()
                        .map(VerdictChange::toResponse)
                        .toList());
    }

    private static List<ExplainedVerdict.Part> parts(Question question, Indicator indicator, Judgement judged) {
        return IntStream.range(0, indicator.subIndicators().size())
                .mapToObj(i -> ExplainedVerdict.Part.of(
                        question,
                        indicator.subIndicators().get(i),
                        judged.verdict().subIndicators().get(i),
                        judged.outlook().subIndicators().get(i)))
                .toList();
    }
}
