package org.ecoplan.project.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;

/** Changes of what was approved. */
@ApplicationScoped
class AmendmentService {

    private final WorkPlanRepository repository;
    private final Planning planning;
    private final Clock clock;

    AmendmentService(WorkPlanRepository repository, Planning planning, Clock clock) {
        this.repository = repository;
        this.planning = planning;
        this.clock = clock;
    }

    /**
     * Changes an approved work plan; what it changed is kept.
     *
     * @param precondition called with the current revision
     * @throws ProblemException 409 if it is not approved, or closed already
     */
    @Transactional
    AmendmentResponse amend(String plan, int year, AmendWorkPlanRequest request, LongConsumer precondition) {
        PlannedProjects planned = planning.of(plan, year);
        WorkPlan approved = repository.lock(plan, year);
        approved.status().require(WorkPlanStatus.Step.AMEND);
        WorkPlanContents before = approved.contents();
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(before, planned, faults);
        }
        faults.throwIfAny();
        precondition.accept(approved.revision());

        Instant now = clock.instant();
        int number = approved.amend(request.apply(before), request.origin(), now);
        Amendment amendment = new Amendment(approved, number, request, request.changes(before), now);
        repository.persist(amendment);
        repository.keep(approved);
        return amendment.toResponse();
    }

    /** All amendments of a year, the first one first. */
    @Transactional
    List<AmendmentResponse> list(String plan, int year) {
        planning.requireLoaded(plan);
        return repository.amendments(repository.require(plan, year)).stream()
                .map(Amendment::toResponse)
                .toList();
    }
}
