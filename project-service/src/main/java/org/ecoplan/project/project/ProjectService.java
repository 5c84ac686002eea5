package org.ecoplan.project.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.unit.CityCalendar;
import org.ecoplan.project.unit.Units;

@ApplicationScoped
class ProjectService {

    private final CatalogueRepository catalogues;
    private final ProjectRepository repository;
    private final Units units;
    private final Chronicle chronicle;
    private final Clock clock;
    private final CityCalendar city;

    ProjectService(
            CatalogueRepository catalogues,
            ProjectRepository repository,
            Units units,
            Chronicle chronicle,
            Clock clock,
            CityCalendar city) {
        this.catalogues = catalogues;
        this.repository = repository;
        this.units = units;
        this.chronicle = chronicle;
        this.clock = clock;
        this.city = city;
    }

    /**
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     * @throws ProblemException 404 for a project that is or was unknown
     */
    @Transactional
    ProjectResponse get(String plan, String code, Instant asOf) {
        catalogues.requireLoaded(plan);
        ProjectState state = asOf == null ? repository.require(plan, code) : repository.require(plan, code, asOf);
        return state.toResponse();
    }

    /** Everything that ever became of a project, oldest first. */
    @Transactional
    List<ProjectChange> changes(String plan, String code) {
        return repository.revisions(require(plan, code)).stream()
                .map(ProjectRevision::toChange)
                .toList();
    }

    /** Who answers for a project today. */
    @Transactional
    ProjectUnitsResponse units(String plan, String code) {
        LocalDate today = city.today();
        return ProjectUnitsResponse.of(require(plan, code).definition(), units.directory(), today);
    }

    /**
     * The steps of a project's life as they stand.
     *
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     * @throws ProblemException 404 for an unknown project
     */
    @Transactional
    List<TransitionResponse> transitions(String plan, String code, Instant asOf) {
        LifeStory story = repository.story(require(plan, code));
        return (asOf == null ? story : story.asOf(asOf)).toResponse();
    }

    /**
     * Takes a step in a project's life. One that was taken already changes nothing, so that a request can be repeated.
     *
     * @param precondition called with the current revision before the step is taken
     * @throws ProblemException 404 for an unknown project, 409 for a step that the life cycle does not permit, for one that
     *     was taken otherwise, and for a completion with promises open, 422 for a step that lacks something or has an impossible day
     */
    @Transactional
    ProjectResponse changeStatus(String plan, String code, ChangeStatusRequest request, LongConsumer precondition) {
        catalogues.requireLoaded(plan);
        KeyProject project = repository.lock(plan, code);
        LocalDate today = city.today();
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(today, faults);
        }
        faults.throwIfAny();
        if (project.status() != request.status()) {
            precondition.accept(project.revision());
            take(project, request, today);
        } else {
            requireNothingElse(project, request);
        }
        return project.toResponse();
    }

    private void requireNothingElse(KeyProject project, ChangeStatusRequest request) {
        Optional<TakenStep> last = repository.story(project).last();
        if (last.isPresent() && !request.repeats(last.get().step())) {
            throw new StepTaken(last.get());
        }
    }

    private void take(KeyProject project, ChangeStatusRequest request, LocalDate today) {
        LifeCycle lifeCycle = project.lifeCycle();
        if (!lifeCycle.permits(request.status())) {
            throw new ForbiddenTransition(lifeCycle, request.status());
        }
        Faults faults = new Faults();
        request.check(project, today, faults);
        faults.throwIfAny();
        Step step = request.toStep(today);
        if (step.to() == ProjectStatus.COMPLETED) {
            requireNothingMissing(project.fulfilment().waiving(step.waived()));
        }
        repository.persist(project.moveTo(step, clock.instant()));
        chronicle.record(project, Change.STATUS, new Origin(step.recordedBy(), step.reason()));
    }

    private static void requireNothingMissing(Fulfilment fulfilment) {
        List<Missing> missing = fulfilment.missing();
        if (!missing.isEmpty()) {
            throw new PromisesOpen(missing);
        }
    }

    private KeyProject require(String plan, String code) {
        catalogues.requireLoaded(plan);
        return repository.require(plan, code);
    }
}
