package org.ecoplan.reporting.compliance;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;
import org.ecoplan.reporting.compliance.rules.PlanRules;

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
        verdicts.of(question, indicators)
                .forEach((number, inForce) ->
                        judged.put(number, Judged.inForce(inForce, explanations.read(inForce.explanation()))));
        // Of a region that nothing has been told of there is no verdict yet; the rules say what that comes to.
        List<Indicator> missing = indicators.stream()
                .filter(indicator -> !judged.containsKey(indicator.number()))
                .toList();
        if (!missing.isEmpty()) {
            judge(question, missing).forEach((number, verdict) -> judged.put(number, Judged.of(verdict)));
        }
        return judged;
    }

    private Map<String, Judged> then(Question question, Collection<Indicator> indicators) {
        Map<String, VerdictChange> written = verdicts.lastChanges(question);
        Map<String, Judged> judged = new HashMap<>();
        judge(question, indicators)
                .forEach((number, verdict) ->
                        judged.put(number, Judged.then(verdict, Optional.ofNullable(written.get(number)))));
        return judged;
    }

    private Map<String, IndicatorVerdict> judge(Question question, Collection<Indicator> indicators) {
        Facts known = facts.read(question.definition(), question.region(), indicators, question.asOf());
        PlanRules rules = new PlanRules(question.definition());
        return indicators.stream()
                .map(indicator -> rules.judge(indicator, question.basis(), question.year(), known))
                .collect(toMap(IndicatorVerdict::number, identity()));
    }
}
