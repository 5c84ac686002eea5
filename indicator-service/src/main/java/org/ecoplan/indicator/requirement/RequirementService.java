package org.ecoplan.indicator.requirement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.ecoplan.contracts.event.RequirementAssigned;
import org.ecoplan.contracts.plan.AssignedNumber;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.indicator.plan.PlanLoaded;
import org.ecoplan.indicator.plan.Plans;
import org.ecoplan.indicator.plan.RegionParameter;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

@ApplicationScoped
class RequirementService {

    private static final String PLAN_REASON = "考核要求 · written in the plan";

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

    /**
     * The numbers assigned to a plan.
     *
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     */
    @Transactional
    List<RequirementResponse> list(String plan, RequirementFilter filter, Instant asOf) {
        filter.check(plans.require(plan).definition());
        return repository.list(plan, filter, asOf).stream()
                .map(RequirementRevision::toResponse)
                .toList();
    }

    /**
     * One number.
     *
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     * @throws ProblemException 404 if nothing had been assigned
     */
    @Transactional
    RequirementResponse get(String plan, String subIndicator, int year, String region, Instant asOf) {
        RequirementKey key = key(plans.require(plan).definition(), subIndicator, year, region);
        return repository.find(key, asOf).map(RequirementRevision::toResponse).orElseThrow(() -> unassigned(year));
    }

    /** @throws ProblemException 404 if nothing has been assigned */
    @Transactional
    List<RequirementResponse> revisions(String plan, String subIndicator, int year, String region) {
        RequirementKey key = key(plans.require(plan).definition(), subIndicator, year, region);
        List<RequirementRevision> revisions = repository.revisions(key);
        if (revisions.isEmpty()) {
            throw unassigned(year);
        }
        return revisions.stream().map(RequirementRevision::toResponse).toList();
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
        SubIndicator measured = quantity(definition, subIndicator, year);
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(measured, faults);
        }
        faults.throwIfAny();

        RequirementKey key = key(definition, subIndicator, year, region);
        Requirement requirement = repository.lock(plan, List.of(key)).getOrDefault(key, new Requirement(key));
        Instant now = clock.instant();
        Assignment assignment = request.toAssignment(now);
        if (requirement.revision() > 0 && requirement.wouldChange(assignment)) {
            precondition.accept(requirement.revision());
        }
        if (store(requirement, assignment)) {
            outbox.appendAll(List.of(requirement.toEvent()), now);
        }
        return requirement.toResponse();
    }

    /**
     * Stores many numbers and corrections, or none if one of them cannot be accepted.
     *
     * @throws ProblemException 422 with every fault of every row
     */
    @Transactional
    AssignRequirementsResponse assignAll(String plan, AssignRequirementsRows rows) {
        PlanDefinition definition = plans.require(plan).definition();
        rows.check(definition);
        Map<RequirementKey, AssignRequirementsRow> byKey = new LinkedHashMap<>();
        rows.acceptable().forEach(row -> byKey.put(row.key(definition), row));
        Map<RequirementKey, Requirement> known = repository.lock(plan, byKey.keySet());
        byKey.keySet().forEach(key -> known.computeIfAbsent(key, Requirement::new));
        Instant now = clock.instant();
        rows.checkPreconditions(row -> known.get(row.key(definition)), now);
        rows.throwIfAny();

        List<RequirementAssigned> events = new ArrayList<>();
        byKey.forEach((key, row) -> {
            if (store(known.get(key), row.toRequest().toAssignment(now))) {
                events.add(known.get(key).toEvent());
            }
        });
        outbox.appendAll(events, now);
        int created =
                (int) events.stream().filter(event -> event.revision() == 1).count();
        return new AssignRequirementsResponse(
                created,
                events.size() - created,
                byKey.size() - events.size(),
                byKey.keySet().stream()
                        .map(known::get)
                        .map(Requirement::toResponse)
                        .toList());
    }

    /** Numbers that the plan itself brings along; one that was corrected since stays as it was corrected. */
    void assignNumbersOf(@Observes PlanLoaded loaded) {
        PlanDefinition plan = loaded.definition();
        Map<RequirementKey, AssignedNumber> numbers = new LinkedHashMap<>();
        plan.subIndicators()
                .forEach(measured -> measured.requirements()
                        .forEach(number -> numbers.put(
                                new RequirementKey(plan.code(), measured.number(), plan.region(), number.year()),
                                number)));
        if (numbers.isEmpty()) {
            return;
        }
        Map<RequirementKey, Requirement> known = repository.lock(plan.code(), numbers.keySet());
        numbers.keySet().removeAll(known.keySet());
        Instant now = clock.instant();
        numbers.forEach((key, number) -> {
            Requirement requirement = new Requirement(key);
            store(
                    requirement,
                    new Assignment(number.direction(), number.value(), number.document(), null, PLAN_REASON, now));
            outbox.appendAll(List.of(requirement.toEvent()), now);
        });
    }

    /** Whether there was anything new to store. */
    private boolean store(Requirement requirement, Assignment assignment) {
        if (!requirement.assign(assignment)) {
            return false;
        }
        repository.persist(requirement);
        repository.persist(requirement.toRevision());
        return true;
    }

    private static SubIndicator quantity(PlanDefinition definition, String subIndicator, int year) {
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
        return measured;
    }

    private static RequirementKey key(PlanDefinition definition, String subIndicator, int year, String region) {
        return new RequirementKey(definition.code(), subIndicator, RegionParameter.orCity(region, definition), year);
    }

    private static ProblemException unassigned(int year) {
        return ProblemException.notFound(
                "year", "unassigned", "no number had been assigned for this sub-indicator and year", year);
    }
}
