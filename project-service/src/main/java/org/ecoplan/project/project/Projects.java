package org.ecoplan.project.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.kit.problem.ProblemException;

/** The key projects, for everything that refers to them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Projects {

    private final CatalogueRepository catalogues;
    private final ProjectRepository repository;
    private final Chronicle chronicle;
    private final Clock clock;

    Projects(CatalogueRepository catalogues, ProjectRepository repository, Chronicle chronicle, Clock clock) {
        this.catalogues = catalogues;
        this.repository = repository;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for an unknown plan or project */
    public ProjectRef require(String plan, String code) {
        catalogues.requireLoaded(plan);
        return repository.require(plan, code).toRef();
    }

    /**
     * Makes everyone else who wants to change this project wait for the end of this transaction; readers go on.
     *
     * @throws ProblemException 404 for an unknown plan or project
     */
    public ProjectRef lock(String plan, String code) {
        catalogues.requireLoaded(plan);
        return repository.lock(plan, code).toRef();
    }

    /**
     * All projects of a plan in its own order.
     *
     * @throws ProblemException 404 for an unknown plan
     */
    public List<ProjectRef> all(String plan) {
        catalogues.requireLoaded(plan);
        return repository.all(plan).stream().map(KeyProject::toRef).toList();
    }

    /**
     * Those of them that a unit leads, takes part in, or belongs to a group of that takes part.
     *
     * @throws ProblemException 404 for an unknown plan
     */
    public List<ProjectRef> takingPart(String plan, String unit) {
        catalogues.requireLoaded(plan);
        return repository.takingPart(plan, unit).stream().map(KeyProject::toRef).toList();
    }

    /**
     * The file that a plan's projects come from, as it is now.
     *
     * @throws ProblemException 404 for an unknown plan
     */
    public ProjectCatalogue catalogue(String plan) {
        return catalogues.require(plan).document();
    }

    /** @throws ProblemException 404 for an unknown plan */
    public void requirePlan(String plan) {
        catalogues.requireLoaded(plan);
    }

    /** The same as {@link #progressed(ProjectRef, ProjectProgress, Origin)} where nobody says who and why. */
    public void progressed(ProjectRef project, ProjectProgress progress) {
        progressed(project, progress, Origin.UNTOLD);
    }

    /**
     * Records how far a project has come: a new revision, kept and told, unless that is what was known already. Which
     * deliveries are complete and which are waived the project knows itself; what {@code progress} says of it is not
     * taken over. To be called under {@link #lock}.
     *
     * @param progress by what was reported of it; {@code null} if everything was withdrawn
     */
    public void progressed(ProjectRef project, ProjectProgress progress, Origin origin) {
        KeyProject changed = repository.findById(project.id());
        if (changed.progressed(progress, clock.instant())) {
            chronicle.record(changed, Change.PROGRESS, origin);
        }
    }
}
