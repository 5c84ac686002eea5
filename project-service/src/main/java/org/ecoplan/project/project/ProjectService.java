package org.ecoplan.project.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.unit.Units;

@ApplicationScoped
class ProjectService {

    private final CatalogueRepository catalogues;
    private final ProjectRepository repository;
    private final Units units;
    private final Chronicle chronicle;
    private final Clock clock;
    private final ZoneId city;

    ProjectService(
            CatalogueRepository catalogues,
            ProjectRepository repository,
            Units units,
            Chronicle chronicle,
            Clock clock,
            @ConfigProperty(name = "ecoplan.time-zone", defaultValue = "Asia/Shanghai") ZoneId city) {
        this.catalogues = catalogues;
        this.repository = repository;
        this.units = units;
        this.chronicle = chronicle;
        this.clock = clock;
        this.city = city;
    }

    @Transactional
    ProjectResponse get(String plan, String code) {
        return require(plan, code).toResponse();
    }

    /** Who answers for a project today. */
    @Transactional
    ProjectUnitsResponse units(String plan, String code) {
        LocalDate today = LocalDate.now(clock.withZone(city));
        return ProjectUnitsResponse.of(require(plan, code).definition(), units.directory(), today);
    }

    @Transactional
    List<TransitionResponse> transitions(String plan, String code) {
        return repository.transitions(require(plan, code)).stream()
                .map(Transition::toResponse)
                .toList();
    }

    /**
     * Takes a step in a project's life. A project that has the status already stays as it is, so that a request can be
     * repeated.
     *
     * @throws ProblemException 404 for an unknown project, 409 for a step that the life cycle does not permit, 422 for
     *     one that lacks its reason or has an impossible day
     */
    @Transactional
    ProjectResponse changeStatus(String plan, String code, ChangeStatusRequest request) {
        catalogues.requireLoaded(plan);
        KeyProject project = repository.lock(plan, code);
        LocalDate today = LocalDate.now(clock.withZone(city));
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(today, faults);
        }
        faults.throwIfAny();
        if (project.status() != request.status()) {
            take(project, request, today);
        }
        return project.toResponse();
    }

    private void take(KeyProject project, ChangeStatusRequest request, LocalDate today) {
        LifeCycle lifeCycle = project.lifeCycle();
        if (!lifeCycle.permits(request.status())) {
            throw ProblemException.conflict(
                    "forbidden-transition",
                    "The project cannot go there from where it stands",
                    lifeCycle.explanation() + ", not " + request.status());
        }
        Faults faults = new Faults();
        request.check(lifeCycle, project.statusSince(), today, faults);
        faults.throwIfAny();
        repository.persist(project.moveTo(request.status(), request.onOr(today), request.reason(), clock.instant()));
        chronicle.record(project, Change.STATUS, new Origin(null, request.reason()));
    }

    private KeyProject require(String plan, String code) {
        catalogues.requireLoaded(plan);
        return repository.require(plan, code);
    }
}
