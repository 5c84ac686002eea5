package org.ecoplan.reporting.compliance;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.reporting.compliance.rules.Facts;

/** Judges a whole plan, by the rules that judge everything: as it was known, or as it might be. */
@ApplicationScoped
public class PlanJudge {

    /** Later than anything is recorded: what was known then is whatever was ever told. */
    private static final Instant WHENEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Judgements judgements;
    private final FactsReader facts;

    PlanJudge(Judgements judgements, FactsReader facts) {
        this.judgements = judgements;
        this.facts = facts;
    }

    /** How the plan stands by what was known at the moment that is asked for. */
    @Transactional
    public JudgedPlan known(Question question) {
        return judged(question, judgements.of(question, question.definition().indicators()));
    }

    /**
     * What is known of the region at the moment that is asked for, also what no verdict rests on as things are: another
     * fact beside it, or one less, may bring it into play.
     */
    @Transactional
    public Facts facts(Question question) {
        return facts.read(
                question.definition(), question.region(), question.definition().indicators(), moment(question));
    }

    /** The same without what is made of the values of districts: the region's own. */
    @Transactional
    public Facts reported(Question question) {
        return facts.reported(
                question.definition(), question.region(), question.definition().indicators(), moment(question));
    }

    private static Instant moment(Question question) {
        return question.asOf() == null ? WHENEVER : question.asOf();
    }

    /** How the plan would stand if these were the facts. */
    public JudgedPlan supposing(Facts supposed, Question question) {
        Judge judge = Judge.of(question.definition());
        return judged(
                question,
                question.definition().indicators().stream()
                        .map(indicator ->
                                judge.judge(indicator, question.basis(), question.year(), question.region(), supposed))
                        .map(Judged::of)
                        .collect(toMap(judged -> judged.verdict().number(), identity())));
    }

    private static JudgedPlan judged(Question question, Map<String, Judged> judged) {
        List<Indicator> indicators = question.definition().indicators();
        return new JudgedPlan(
                question,
                indicators.stream()
                        .map(indicator -> ExplainedIndicator.of(question, indicator, judged.get(indicator.number())))
                        .toList());
    }
}
