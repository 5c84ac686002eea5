package org.ecoplan.reporting.compliance;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.intake.KnownThings;
import org.ecoplan.reporting.intake.StateChanged;
import org.ecoplan.reporting.intake.StateChanged.Change;

/**
 * Keeps the verdicts true: inside the transaction that takes in a batch of events it judges again what rests on them,
 * and writes and announces what came out differently.
 */
@ApplicationScoped
class VerdictKeeper {

    private final KnownThings known;
    private final FactsReader factsReader;
    private final VerdictRepository verdicts;
    private final VerdictStore store;
    private final Explanations explanations;
    private final Outbox outbox;
    private final Clock clock;

    VerdictKeeper(
            KnownThings known,
            FactsReader factsReader,
            VerdictRepository verdicts,
            VerdictStore store,
            Explanations explanations,
            Outbox outbox,
            Clock clock) {
        this.known = known;
        this.factsReader = factsReader;
        this.verdicts = verdicts;
        this.store = store;
        this.explanations = explanations;
        this.outbox = outbox;
        this.clock = clock;
    }

    void rejudge(@Observes StateChanged stateChanged) {
        stateChanged.changes().stream()
                .collect(groupingBy(Change::plan))
                // what is told of a plan before the plan itself is judged as soon as that comes
                .forEach((code, changes) ->
                        known.plan(code, null).ifPresent(plan -> rejudge(plan.definition(), changes)));
    }

    private void rejudge(PlanDefinition plan, List<Change> changes) {
        if (changes.stream().anyMatch(Change.OfPlan.class::isInstance)) {
            verdicts.forgetOthers(
                    plan.code(),
                    plan.regions().stream().map(Region::code).toList(),
                    plan.indicators().stream().map(Indicator::number).toList(),
                    plan.measurableYears());
        }
        new Rejudgement(plan, () -> regionsInPlay(plan), region -> !store.hasRegion(plan.code(), region))
                .of(changes)
                .forEach((region, scopes) -> rejudge(plan, region, scopes));
    }

    private Collection<String> regionsInPlay(PlanDefinition plan) {
        Collection<String> regions = new TreeSet<>(known.regions(plan.code()));
        regions.removeIf(region -> !plan.hasRegion(region));
        regions.add(plan.region());
        return regions;
    }

    private void rejudge(PlanDefinition plan, String region, Map<String, Rejudgement.Scope> scopes) {
        List<Indicator> indicators = plan.indicators().stream()
                .filter(indicator -> scopes.containsKey(indicator.number()))
                .toList();
        Facts facts = factsReader.read(plan, region, indicators, null);
        Judge judge = Judge.of(plan);
        Map<VerdictId, VerdictInForce> inForce = inForce(plan, region, scopes);
        Instant now = clock.instant();
        List<VerdictInForce> different = new ArrayList<>();
        List<VerdictChange> changes = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Rejudgement.Scope scope = scopes.get(indicator.number());
            for (VerdictId id : idsFrom(scope.fromYear(), plan, region, indicator.number())) {
                Judgement judged = judge.judge(indicator, id.basis(), id.year(), region, facts);
                VerdictInForce former = inForce.get(id);
                VerdictInForce next = former.judgedAgain(
                        judged,
                        explanations.write(judged.verdict()),
                        explanations.write(judged.outlook()),
                        scope.causedBy(id.year()),
                        now);
                if (next != former) {
                    different.add(next);
                    next.changeFrom(former).ifPresent(changes::add);
                }
            }
        }
        store.store(different);
        store.append(changes);
        outbox.appendAll(changes.stream().map(VerdictChange::toEvent).toList());
    }

    /** The verdicts that may change; those that there are not yet begin. */
    private Map<VerdictId, VerdictInForce> inForce(
            PlanDefinition plan, String region, Map<String, Rejudgement.Scope> scopes) {
        int firstYear = scopes.values().stream()
                .mapToInt(Rejudgement.Scope::fromYear)
                .min()
                .orElseThrow();
        Map<VerdictId, VerdictInForce> inForce =
                new HashMap<>(store.from(plan.code(), region, scopes.keySet(), firstYear));
        List<VerdictId> missing = scopes.keySet().stream()
                .flatMap(indicator -> idsFrom(firstYear, plan, region, indicator).stream())
                .filter(id -> !inForce.containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            Map<VerdictId, Long> lastTold = store.lastTold(plan.code(), region, scopes.keySet());
            missing.forEach(id -> inForce.put(id, VerdictInForce.none(id, lastTold.getOrDefault(id, 0L))));
        }
        return inForce;
    }

    private static List<VerdictId> idsFrom(int firstYear, PlanDefinition plan, String region, String indicator) {
        return IntStream.rangeClosed(firstYear, plan.period().to())
                .boxed()
                .flatMap(year -> Arrays.stream(Basis.values())
                        .map(basis -> new VerdictId(plan.code(), region, basis, year, indicator)))
                .toList();
    }
}
