package org.ecoplan.project.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.unit.CityCalendar;

/** Corrects what was recorded of the projects' lives; what was recorded stays. */
@ApplicationScoped
class CorrectionService {

    private final CatalogueRepository catalogues;
    private final ProjectRepository repository;
    private final Chronicle chronicle;
    private final Clock clock;
    private final CityCalendar city;

    CorrectionService(
            CatalogueRepository catalogues,
            ProjectRepository repository,
            Chronicle chronicle,
            Clock clock,
            CityCalendar city) {
        this.catalogues = catalogues;
        this.repository = repository;
        this.chronicle = chronicle;
        this.clock = clock;
        this.city = city;
    }

    /**
     * Records what is right about a step; the project stands where its steps lead then. What stands already changes
     * nothing.
     *
     * @param of the revision that the step made
     * @param precondition called with the current revision before something is corrected
     * @throws ProblemException 404 for an unknown project or step, 409 for a step that was found never to have been taken
     *     and for a history that the life cycle does not permit, 422 for a day out of order
     */
    @Transactional
    ProjectResponse correct(String plan, String code, long of, CorrectStepRequest request, LongConsumer precondition) {
        catalogues.requireLoaded(plan);
        KeyProject project = repository.lock(plan, code);
        LifeStory story = repository.story(project);
        TakenStep wrong = story.step(of).orElseThrow(() -> unknown(of));
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(city.today(), faults);
        }
        faults.throwIfAny();
        if (!stands(wrong, request)) {
            precondition.accept(project.revision());
            correct(project, story, wrong, request);
        }
        return project.toResponse();
    }

    private static ProblemException unknown(long revision) {
        return ProblemException.notFound(
                "revision", "unknown-step", "no step of the project made this revision", revision);
    }

    private static boolean stands(TakenStep step, CorrectStepRequest request) {
        return request.isVoid()
                ? step.isVoid()
                : !step.isVoid() && request.apply(step.step()).equals(step.step());
    }

    private void correct(KeyProject project, LifeStory story, TakenStep wrong, CorrectStepRequest request) {
        if (wrong.isVoid()) {
            throw ProblemException.conflict(
                    "step-taken-back",
                    "The step was found never to have been taken",
                    "of such a step nothing is corrected; if it was taken after all, take it anew");
        }
        Instant now = clock.instant();
        Correction correction = new Correction(
                wrong, project.revision() + 1, request.apply(wrong.step()), request.isVoid(), request.origin(), now);
        LifeStory corrected = story.with(correction);
        Faults faults = new Faults();
        corrected.checkOrder("/on", faults);
        faults.throwIfAny();
        corrected.requirePermitted();
        project.liveAgain(corrected.standing(), now);
        repository.persist(correction);
        chronicle.record(project, Change.CORRECTION, request.origin());
    }
}
