package org.ecoplan.reporting.compliance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.event.VerdictChanged;
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
    private final Explanations explanations;
    private final Outbox outbox;
    private final Clock clock;

    VerdictKeeper(
            KnownThings known,
            FactsReader factsReader,
            VerdictRepository verdicts,
            Explanations explanations,
            Outbox outbox,
            Clock clock) {
        this.known = known;
        this.factsReader = factsReader;
        this.verdicts = verdicts;
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
        List<VerdictChanged> announcements = new ArrayList<>();
        new Rejudgement(plan, regionsInPlay(plan), region -> !verdicts.hasRegion(plan.code(), region))
                .of(changes)
                .forEach((region, scopes) -> announcements.addAll(rejudge(plan, region, scopes)));
        outbox.appendAll(announcements);
    }

    private Collection<String> regionsInPlay(PlanDefinition plan) {
        Collection<String> regions = new TreeSet<>(known.regions(plan.code()));
        regions.removeIf(region -> !plan.hasRegion(region));
        regions.add(plan.region());
        return regions;
    }

    private List<VerdictChanged> rejudge(PlanDefinition plan, String region, Map<String, Rejudgement.Scope> scopes) {
        List<Indicator> indicators = plan.indicators().stream()
                .filter(indicator -> scopes.containsKey(indicator.number()))
                .toList();
        Facts facts = factsReader.read(plan.code(), region, indicators, null);
        Judge judge = Judge.of(plan);
        Map<VerdictId, VerdictInForce> inForce = inForce(plan, region, scopes);
        List<VerdictChanged> announcements = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Rejudgement.Scope scope = scopes.get(indicator.number());
            for (VerdictId id : idsFrom(scope.fromYear(), plan, region, indicator.number())) {
                Judgement judged = judge.judge(indicator, id.basis(), id.year(), region, facts);
                rejudge(inForce.get(id), judged, scope.causedBy(id.year())).ifPresent(announcements::add);
            }
        }
        return announcements;
    }

    /** The verdicts that may change; those that there are not yet begin. */
    private Map<VerdictId, VerdictInForce> inForce(
            PlanDefinition plan, String region, Map<String, Rejudgement.Scope> scopes) {
        int firstYear = scopes.values().stream()
                .mapToInt(Rejudgement.Scope::fromYear)
                .min()
                .orElseThrow();
        Map<VerdictId, VerdictInForce> inForce = verdicts.from(plan.code(), region, scopes.keySet(), firstYear).stream()
                .collect(toMap(VerdictInForce::id, Function.identity()));
        List<VerdictId> missing = scopes.keySet().stream()
                .flatMap(indicator -> idsFrom(firstYear, plan, region, indicator).stream())
                .filter(id -> !inForce.containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            Map<VerdictId, Long> lastTold = verdicts.lastTold(plan.code(), region, scopes.keySet());
            missing.forEach(id -> inForce.put(id, new VerdictInForce(id, lastTold.getOrDefault(id, 0L))));
        }
        return inForce;
    }

    private Optional<VerdictChanged> rejudge(VerdictInForce verdict, Judgement judged, String causedBy) {
        verdict.lookOut(judged.outlook(), explanations.write(judged.outlook()));
        Optional<VerdictChange> change =
                verdict.rejudge(judged.verdict(), explanations.write(judged.verdict()), causedBy, clock.instant());
        if (!verdicts.isPersistent(verdict)) {
            verdicts.persist(verdict);
        }
        change.ifPresent(verdicts::persist);
        return change.map(verdict::toEvent);
    }

    private static List<VerdictId> idsFrom(int firstYear, PlanDefinition plan, String region, String indicator) {
        return IntStream.rangeClosed(firstYear, plan.period().to())
                .boxed()
                .flatMap(year -> Arrays.stream(Basis.values())
                        .map(basis -> new VerdictId(plan.code(), region, basis, year, indicator)))
                .toList();
    }
}
