package org.ecoplan.project.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.ecoplan.project.project.Origin;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;
import org.ecoplan.project.unit.Units;

@ApplicationScoped
class OverrideService {

    private final Projects projects;
    private final Units units;
    private final OverrideRepository repository;
    private final ProgressBook book;
    private final Clock clock;

    OverrideService(Projects projects, Units units, OverrideRepository repository, ProgressBook book, Clock clock) {
        this.projects = projects;
        this.units = units;
        this.repository = repository;
        this.book = book;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if the percent is the computed one */
    @Transactional
    PercentByHand get(String plan, String code) {
        return inForce(projects.require(plan, code)).orElseThrow(() -> computed(code));
    }

    @Transactional
    List<PercentByHand> revisions(String plan, String code) {
        return repository.ofProject(projects.require(plan, code).id());
    }

    /**
     * Sets a percent in the place of the computed one, until it is taken back.
     *
     * @param precondition called with the current revision before one that was set is replaced
     */
    @Transactional
    PercentByHand set(String plan, String code, SetPercentRequest request, LongConsumer precondition) {
        ProjectRef project = projects.lock(plan, code);
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(faults);
        }
        faults.throwIfAny();
        Optional<PercentByHand> known = inForce(project);
        if (known.filter(request::saysTheSameAs).isPresent()) {
            return known.get();
        }
        known.map(PercentByHand::revision).ifPresent(precondition::accept);
        return store(project, request.percent(), new Origin(request.recordedBy(), request.reason()));
    }

    /**
     * Takes a percent back: the computed one counts again.
     *
     * @param precondition called with the current revision before
     * @throws ProblemException 404 if none was set, 422 without a reason
     */
    @Transactional
    PercentByHand takeBack(String plan, String code, Origin origin, LongConsumer precondition) {
        ProjectRef project = projects.lock(plan, code);
        PercentByHand known = inForce(project).orElseThrow(() -> computed(code));
        precondition.accept(known.revision());
        Query.require("reason", origin.reason(), "taking a percent back that was set by hand needs a reason");
        return store(project, null, origin);
    }

    private PercentByHand store(ProjectRef project, BigDecimal percent, Origin origin) {
        long revision =
                repository.newest(project.id()).map(PercentByHand::revision).orElse(0L) + 1;
        PercentByHand next =
                new PercentByHand(revision, percent, origin.reason(), origin.recordedBy(), clock.instant());
        repository.add(project.id(), next);
        book.update(project, units.directory(), origin);
        return next;
    }

    private Optional<PercentByHand> inForce(ProjectRef project) {
        return repository.newest(project.id()).filter(PercentByHand::isInForce);
    }

    private static ProblemException computed(String code) {
        return ProblemException.notFound(
                "code", "not-overridden", "the percent of this project is the computed one", code);
    }
}
