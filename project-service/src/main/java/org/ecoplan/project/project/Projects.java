package org.ecoplan.project.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.unit.Units;

/** The key projects, for everything that refers to them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Projects {

    private final CatalogueRepository catalogues;
    private final ProjectRepository repository;
    private final Units units;
    private final Chronicle chronicle;
    private final Clock clock;

    Projects(
            CatalogueRepository catalogues,
            ProjectRepository repository,
            Units units,
            Chronicle chronicle,
            Clock clock) {
        this.catalogues = catalogues;
        this.repository = repository;
        this.units = units;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for an unknown plan */
    public void requireLoaded(String plan) {
        catalogues.requireLoaded(plan);
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
     * The status that each project of a plan had at the end of a day, by its code, as it is known now.
     *
     * @throws ProblemException 404 for an unknown plan
     */
    public Map<String, ProjectStatus> statusOn(String plan, LocalDate day) {
        Map<Long, LifeStory> stories = repository.stories(plan);
        return all(plan).stream()
                .collect(Collectors.toMap(
                        project -> project.definition().code(),
                        project -> stories.getOrDefault(project.id(), LifeStory.EMPTY)
                                .statusOn(day)));
    }

    /**
     * The same as they were known at a moment, for lists of them.
     *
     * @param asOf {@code null} for now
     * @throws ProblemException 404 for an unknown plan
     */
    public List<KnownProject> known(String plan, Instant asOf) {
        catalogues.requireLoaded(plan);
        return repository.all(plan, asOf).stream().map(ProjectState::toKnown).toList();
    }

    /**
     * What the projects of a plan are grouped by.
     *
     * @throws ProblemException 404 for an unknown plan
     */
    public ProjectGroups groups(String plan) {
        return ProjectGroups.of(catalogues.require(plan).document());
    }

    /**
     * Those that a unit shares in: itself, through a group, or through a unit that was merged into it.
     *
     * @throws ProblemException 404 for an unknown plan
     */
    public List<ProjectRef> takingPart(String plan, String unit) {
        catalogues.requireLoaded(plan);
        return repository.naming(plan, units.directory().namesOf(unit)).stream()
                .map(KeyProject::toRef)
                .toList();
    }

    /**
     * The file that a plan's projects come from, as it is now.
     *
     * @throws ProblemException 404 for an unknown plan
     */
    public ProjectCatalogue catalogue(String plan) {
        return catalogues.require(plan).document();
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
