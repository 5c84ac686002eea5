package org.ecoplan.project.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.function.LongConsumer;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.unit.CityCalendar;

/** From a draft to a closed year: what is decided of a work plan as a whole. */
@ApplicationScoped
class WorkPlanLife {

    private final WorkPlanRepository repository;
    private final Planning planning;
    private final Keepings keepings;
    private final Clock clock;
    private final CityCalendar city;

    WorkPlanLife(WorkPlanRepository repository, Planning planning, Keepings keepings, Clock clock, CityCalendar city) {
        this.repository = repository;
        this.planning = planning;
        this.keepings = keepings;
        this.clock = clock;
        this.city = city;
    }

    /**
     * Approves a draft: from here on it is changed by amendments only.
     *
     * @param precondition called with the current revision
     * @throws ProblemException 409 if it is no draft, or something is missing in it
     */
    @Transactional
    WorkPlanResponse approve(String plan, int year, ApproveWorkPlanRequest request, LongConsumer precondition) {
        PlannedProjects planned = planning.of(plan, year);
        WorkPlan draft = repository.lock(plan, year);
        draft.status().require(WorkPlanStatus.Step.APPROVE);
        LocalDate today = today();
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(today, faults);
        }
        faults.throwIfAny();
        precondition.accept(draft.revision());
        new Completeness(draft.contents(), planned).require();
        draft.approve(request.toApproval(today, clock.instant()));
        repository.keep(draft);
        return draft.toResponse();
    }

    /**
     * Closes a year: finds what was kept, for good.
     *
     * @param precondition called with the current revision
     * @throws ProblemException 409 if it is not approved, or the year has not ended
     */
    @Transactional
    WorkPlanKeeping close(String plan, int year, CloseWorkPlanRequest request, LongConsumer precondition) {
        planning.requireLoaded(plan);
        WorkPlan approved = repository.lock(plan, year);
        approved.status().require(WorkPlanStatus.Step.CLOSE);
        LocalDate today = today();
        LocalDate firstDay = Year.of(year).plusYears(1).atDay(1);
        if (today.isBefore(firstDay)) {
            throw ProblemException.conflict(
                    "forbidden-transition",
                    "The year has not ended",
                    "it is " + today + ": " + year + " can be closed from " + firstDay + " on, and amended until then");
        }
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(firstDay, today, faults);
        }
        faults.throwIfAny();
        precondition.accept(approved.revision());
        approved.close(request.toClosure(today, clock.instant()));
        repository.keep(approved);
        return keepings.freeze(approved);
    }

    private LocalDate today() {
        return city.today();
    }
}
