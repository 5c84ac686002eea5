package org.ecoplan.project.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.project.Origin;

/** Work plans as they are read, and drafts as they are written. */
@ApplicationScoped
class WorkPlanService {

    private final WorkPlanRepository repository;
    private final Planning planning;
    private final Clock clock;

    WorkPlanService(WorkPlanRepository repository, Planning planning, Clock clock) {
        this.repository = repository;
        this.planning = planning;
        this.clock = clock;
    }

    @Transactional
    List<WorkPlanSummary> list(String plan) {
        planning.requireLoaded(plan);
        return repository.all(plan).stream().map(WorkPlan::toSummary).toList();
    }

    /**
     * One year's work plan.
     *
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     * @throws ProblemException 404 if there was none
     */
    @Transactional
    WorkPlanResponse get(String plan, int year, Instant asOf) {
        planning.requireLoaded(plan);
        return (asOf == null ? repository.require(plan, year) : repository.require(plan, year, asOf)).toResponse();
    }

    /**
     * Drafts a year's work plan, or replaces the draft as a whole.
     *
     * @param precondition called with the current revision before a draft that says something else is replaced
     * @throws ProblemException 409 if it is no draft any more, 422 with everything that cannot be accepted
     */
    @Transactional
    Drafted replace(String plan, int year, PutWorkPlanRequest request, LongConsumer precondition) {
        PlannedProjects planned = planning.of(plan, year);
        WorkPlan draft = repository.lockOrBegin(plan, year, clock.instant());
        draft.status().require(WorkPlanStatus.Step.REPLACE);
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(planned, faults);
        }
        faults.throwIfAny();

        WorkPlanContents contents = request.toContents();
        boolean isNew = draft.revision() == 0;
        if (isNew || !contents.equals(draft.contents())) {
            if (!isNew) {
                precondition.accept(draft.revision());
            }
            write(draft, contents, request.origin());
        }
        return new Drafted(draft.toResponse(), isNew);
    }

    /** A draft, and whether there was none before. */
    record Drafted(WorkPlanResponse workPlan, boolean isNew) {}

    /** Writes a draft that is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(WorkPlan draft, WorkPlanContents contents, Origin origin) {
        draft.write(contents, origin, clock.instant());
        repository.keep(draft);
    }
}
