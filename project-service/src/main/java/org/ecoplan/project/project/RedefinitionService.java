package org.ecoplan.project.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.contracts.project.ProjectTask;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.unit.Units;

/** Changes what the plan says of one project, in the project file as well. */
@ApplicationScoped
class RedefinitionService {

    private final CatalogueRepository catalogues;
    private final ProjectRepository projects;
    private final Units units;
    private final Chronicle chronicle;
    private final Event<ProjectRedefined> redefined;
    private final Clock clock;

    RedefinitionService(
            CatalogueRepository catalogues,
            ProjectRepository projects,
            Units units,
            Chronicle chronicle,
            Event<ProjectRedefined> redefined,
            Clock clock) {
        this.catalogues = catalogues;
        this.projects = projects;
        this.units = units;
        this.chronicle = chronicle;
        this.redefined = redefined;
        this.clock = clock;
    }

    /**
     * Takes over another definition. The one that the project has already changes nothing.
     *
     * @param precondition called with the project's current revision before another definition replaces it
     * @throws ProblemException 404 for an unknown project, 422 for what the project file could not say either and for a
     *     change without a reason
     */
    @Transactional
    ProjectResponse redefine(String plan, String code, RedefineProjectRequest request, LongConsumer precondition) {
        // As a file does, and before the file is read: no other file or change of it comes in between.
        units.lockDirectory();
        Catalogue catalogue = catalogues.require(plan);
        KeyProject project = projects.lock(plan, code);
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(code, catalogue.document(), faults);
        }
        faults.throwIfAny();
        if (!project.isDefinedAs(request.definition())) {
            precondition.accept(project.revision());
            request.checkAsAChange(faults);
            faults.throwIfAny();
            replace(catalogue, project, request);
        }
        return project.toResponse();
    }

    private void replace(Catalogue catalogue, KeyProject project, RedefineProjectRequest request) {
        Instant now = clock.instant();
        Project definition = request.definition();
        catalogue.replace(catalogue.document().with(definition), now);
        project.define(definition, now);
        project.place(project.position(), actionOf(definition.task(), catalogue.document()), now);
        chronicle.record(project, Change.DEFINITION, request.origin());
        redefined.fire(new ProjectRedefined(project.toRef()));
    }

    private static String actionOf(String task, ProjectCatalogue file) {
        return file.tasks().stream()
                .filter(one -> one.code().equals(task))
                .map(ProjectTask::action)
                .findFirst()
                .orElseThrow();
    }
}
