package org.ecoplan.indicator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.indicator.plan.LoadPlanResponse.Outcome;
import org.ecoplan.kit.outbox.EventTooLargeException;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

@ApplicationScoped
class PlanService {

    private final PlanFile file;
    private final PlanRepository repository;
    private final PlanEditionRepository editions;
    private final Plans plans;
    private final Outbox outbox;
    private final Event<PlanLoaded> loaded;
    private final Clock clock;

    PlanService(
            PlanFile file,
            PlanRepository repository,
            PlanEditionRepository editions,
            Plans plans,
            Outbox outbox,
            Event<PlanLoaded> loaded,
            Clock clock) {
        this.file = file;
        this.repository = repository;
        this.editions = editions;
        this.plans = plans;
        this.outbox = outbox;
        this.loaded = loaded;
        this.clock = clock;
    }

    /** What {@link #load} would come to as things stand. Nothing is stored, and nobody waits. */
    @Transactional
    LoadPlanResponse rehearse(String code, JsonNode body) {
        return outcome(code, file.read(code, body), repository.revision(code), true);
    }

    /**
     * Stores a new edition if it is right as a whole and says anything else than the one in force.
     *
     * @param precondition called with the current revision before an edition that differs from it replaces it
     * @throws ProblemException with every fault of the file
     */
    @Transactional
    LoadPlanResponse load(String code, JsonNode body, LongConsumer precondition) {
        PlanDefinition definition = file.read(code, body);
        Optional<Plan> existing = repository.lock(code);
        LoadPlanResponse outcome = outcome(code, definition, existing.map(Plan::revision), false);
        if (outcome.outcome() == Outcome.UNCHANGED) {
            return outcome;
        }
        existing.ifPresentOrElse(
                plan -> {
                    precondition.accept(plan.revision());
                    plan.revise();
                },
                () -> repository.persistAndFlush(new Plan(code)));
        Instant now = clock.instant();
        editions.persist(new PlanEdition(outcome.revision(), definition, now));
        announce(new PlanDefined(outcome.revision(), definition), now);
        loaded.fire(new PlanLoaded(definition));
        return outcome;
    }

    private void announce(PlanDefined event, Instant recordedAt) {
        try {
            outbox.appendAll(List.of(event), recordedAt);
        } catch (EventTooLargeException e) {
            throw ProblemException.invalid(List.of(FieldError.inBody(
                    "", "too-large", "a plan has at most " + Outbox.LARGEST_EVENT + " bytes as JSON", e.size())));
        }
    }

    private LoadPlanResponse outcome(String code, PlanDefinition definition, Optional<Long> current, boolean dryRun) {
        if (current.isEmpty()) {
            return new LoadPlanResponse(code, 1, Outcome.CREATED, dryRun, List.of());
        }
        PlanDefinition before = plans.newest(code, current.get()).definition();
        if (before.equals(definition)) {
            return new LoadPlanResponse(code, current.get(), Outcome.UNCHANGED, dryRun, List.of());
        }
        return new LoadPlanResponse(
                code, current.get() + 1, Outcome.REVISED, dryRun, PlanComparison.between(before, definition));
    }

    @Transactional
    List<EditionResponse> editions(String code) {
        plans.require(code);
        return editions.ofPlan(code);
    }

    /** @throws ProblemException 404 if the plan never had this revision */
    @Transactional
    LoadedPlan edition(String code, long revision) {
        plans.require(code);
        return edition(code, "revision", revision);
    }

    /** What one edition says differently from another, which need not be the older one. */
    @Transactional
    List<PlanChange> changes(String code, long revision, long since) {
        plans.require(code);
        return PlanComparison.between(
                edition(code, "since", since).definition(),
                edition(code, "revision", revision).definition());
    }

    private LoadedPlan edition(String code, String parameter, long revision) {
        return editions.find(code, revision)
                .map(PlanEdition::toLoaded)
                .orElseThrow(() -> ProblemException.notFound(
                        parameter, "unknown-edition", "the plan has no edition with this revision", revision));
    }
}
