package org.ecoplan.reporting.compliance;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.reporting.compliance.rules.Facts;

/**
 * The verdicts that somebody asks for. Those of now are written already; those of a moment are judged from the history
 * of what was known, by the same rules.
 */
@ApplicationScoped
class Judgements {

    private final FactsReader facts;
    private final VerdictRepository verdicts;
    private final Explanations explanations;

    Judgements(FactsReader facts, VerdictRepository verdicts, Explanations explanations) {
        this.facts = facts;
        this.verdicts = verdicts;
        this.explanations = explanations;
    }

    /** The verdicts on some indicators, by number. */
    Map<String, Judged> of(Question question, Collection<Indicator> indicators) {
        return question.asOf() == null ? now(question, indicators) : then(question, indicators);
    }

    private Map<String, Judged> now(Question question, Collection<Indicator> indicators) {
        Map<String, Judged> judged = new HashMap<>();
        verdicts.of(question, indicators).values().stream()
                .filter(inForce -> inForce.outlookExplanation() != null)
                .forEach(inForce -> judged.put(inForce.id().indicator(), Judged.inForce(inForce, read(inForce))));
        // Of a region that nothing has been told of there is no verdict yet, and one that is older than the outlooks is
        // about to be judged again; the rules say what that comes to.
        List<Indicator> missing = indicators.stream()
                .filter(indicator -> !judged.containsKey(indicator.number()))
                .toList();
        if (!missing.isEmpty()) {
            judge(question, missing).forEach((number, judgement) -> judged.put(number, Judged.of(judgement)));
        }
        return judged;
    }

    private Judgement read(VerdictInForce inForce) {
        return new Judgement(
                explanations.read(inForce.explanation()), explanations.readOutlook(inForce.outlookExplanation()));
    }

    private Map<String, Judged> then(Question question, Collection<Indicator> indicators) {
        Map<String, VerdictChange> written = verdicts.lastChanges(question);
        Map<String, Judged> judged = new HashMap<>();
        judge(question, indicators)
                .forEach((number, judgement) ->
                        judged.put(number, Judged.then(judgement, Optional.ofNullable(written.get(number)))));
        return judged;
    }

    private Map<String, Judgement> judge(Question question, Collection<Indicator> indicators) {
        Facts known = facts.read(question.definition(), question.region(), indicators, question.asOf());
        Judge judge = Judge.of(question.definition());
        return indicators.stream()
                .collect(toMap(
                        Indicator::number,
                        indicator ->
                                judge.judge(indicator, question.basis(), question.year(), question.region(), known)));
    }
}
