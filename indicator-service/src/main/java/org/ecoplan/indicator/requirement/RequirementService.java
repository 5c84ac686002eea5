package org.ecoplan.indicator.requirement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.ecoplan.contracts.plan.AssignedNumber;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.indicator.plan.PlanLoaded;
import org.ecoplan.indicator.plan.Plans;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

@ApplicationScoped
class RequirementService {

    private final Plans plans;
    private final RequirementRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    RequirementService(Plans plans, RequirementRepository repository, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<RequirementResponse> ofPlan(String plan) {
        plans.require(plan);
        return repository.ofPlan(plan).stream().map(Requirement::toResponse).toList();
    }

    /** @throws ProblemException 404 if nothing has been assigned */
    @Transactional
    RequirementResponse get(String plan, String subIndicator, int year, String region) {
        PlanDefinition definition = plans.require(plan).definition();
        return repository
                .find(plan, subIndicator, regionOrCity(region, definition), year)
                .map(Requirement::toResponse)
                .orElseThrow(() -> ProblemException.notFound(
                        "year", "unassigned", "no number has been assigned for this sub-indicator and year", year));
    }

    /**
     * Stores a number, or a correction of it.
     *
     * @param precondition called with the current revision before a different number replaces it
     */
    @Transactional
    RequirementResponse assign(
            String plan,
            String subIndicator,
            int year,
            String region,
            AssignRequirementRequest request,
            LongConsumer precondition) {
        PlanDefinition definition = plans.require(plan).definition();
        checkPlace(definition, subIndicator, year);
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(faults);
        }
        faults.throwIfAny();

        String where = regionOrCity(region, definition);
        Optional<Requirement> existing = repository.lock(plan, subIndicator, where, year);
        Requirement requirement = existing.orElseGet(() -> new Requirement(plan, subIndicator, where, year));
        long before = requirement.revision();
        if (requirement.assign(request.direction(), request.value(), request.document(), clock.instant())) {
            if (existing.isPresent()) {
                precondition.accept(before);
            } else {
                repository.persistAndFlush(requirement);
            }
            outbox.append(requirement.toEvent());
        }
        return requirement.toResponse();
    }

    /** Numbers that the plan itself brings along; one that was corrected since stays as it was corrected. */
    void assignNumbersOf(@Observes PlanLoaded loaded) {
        PlanDefinition plan = loaded.definition();
        plan.subIndicators().forEach(subIndicator -> {
            for (AssignedNumber number : subIndicator.requirements()) {
                if (repository
                        .lock(plan.code(), subIndicator.number(), plan.region(), number.year())
                        .isEmpty()) {
                    assignFirst(plan, subIndicator, number);
                }
            }
        });
    }

    private void assignFirst(PlanDefinition plan, SubIndicator subIndicator, AssignedNumber number) {
        Requirement requirement = new Requirement(plan.code(), subIndicator.number(), plan.region(), number.year());
        requirement.assign(number.direction(), number.value(), number.document(), clock.instant());
        repository.persist(requirement);
        outbox.append(requirement.toEvent());
    }

    private static void checkPlace(PlanDefinition definition, String subIndicator, int year) {
        SubIndicator measured = definition
                .subIndicator(subIndicator)
                .orElseThrow(() -> ProblemException.notFound(
                        "subIndicator",
                        "unknown-sub-indicator",
                        "the plan has no sub-indicator with this number",
                        subIndicator));
        if (!measured.isQuantity()) {
            throw ProblemException.invalid(List.of(FieldError.inParameter(
                    "subIndicator",
                    "not-a-quantity",
                    "a number is assigned to quantities only, and this one has stages",
                    subIndicator)));
        }
        if (!definition.measurableYears().contains(year)) {
            throw ProblemException.invalid(List.of(FieldError.inParameter(
                    "year",
                    "outside-plan",
                    "the plan's years are " + definition.measurableYears().from() + " to "
                            + definition.measurableYears().to(),
                    year)));
        }
    }

    private static String regionOrCity(String region, PlanDefinition definition) {
        if (region == null) {
            return definition.region();
        }
        if (!definition.hasRegion(region)) {
            throw ProblemException.malformed(FieldError.inParameter(
                    "region", "unknown-region", "the plan has no region with this code", region));
        }
        return region;
    }
}
