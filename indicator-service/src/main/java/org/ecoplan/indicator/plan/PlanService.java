package org.ecoplan.indicator.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

@ApplicationScoped
class PlanService {

    /** What loading a plan did. */
    enum Outcome {
        CREATED,
        REVISED,
        UNCHANGED
    }

    record Loading(Outcome outcome, long revision) {}

    private final PlanRepository repository;
    private final Plans plans;
    private final Outbox outbox;
    private final Event<PlanLoaded> loaded;
    private final ObjectMapper json;
    private final Clock clock;

    PlanService(
            PlanRepository repository,
            Plans plans,
            Outbox outbox,
            Event<PlanLoaded> loaded,
            ObjectMapper json,
            Clock clock) {
        this.repository = repository;
        this.plans = plans;
        this.outbox = outbox;
        this.loaded = loaded;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    List<LoadedPlan> all() {
        return repository.all().stream().map(plan -> plans.require(plan.code())).toList();
    }

    /**
     * Stores a definition if it is right as a whole.
     *
     * @param precondition called with the current revision before a definition that differs from it replaces it
     */
    @Transactional
    Loading load(String code, PlanDefinition definition, LongConsumer precondition) {
        List<FieldError> faults = new PlanValidator(code, definition).faults();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        String document = write(definition);
        Optional<Plan> existing = repository.lock(code);
        if (existing.isEmpty()) {
            repository.persistAndFlush(new Plan(code, document, clock.instant()));
            announce(1, definition);
            return new Loading(Outcome.CREATED, 1);
        }
        Plan plan = existing.get();
        if (plan.definition().equals(document)) {
            return new Loading(Outcome.UNCHANGED, plan.revision());
        }
        precondition.accept(plan.revision());
        plan.redefine(document, clock.instant());
        announce(plan.revision(), definition);
        return new Loading(Outcome.REVISED, plan.revision());
    }

    private void announce(long revision, PlanDefinition definition) {
        outbox.append(new PlanDefined(revision, definition));
        loaded.fire(new PlanLoaded(definition));
    }

    private String write(PlanDefinition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
