package org.ecoplan.project.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.contracts.project.ProjectTask;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.unit.UnitList;
import org.ecoplan.project.unit.Units;

@ApplicationScoped
class CatalogueService {

    private final CatalogueRepository catalogues;
    private final ProjectRepository projects;
    private final Units units;
    private final Chronicle chronicle;
    private final Event<ProjectRedefined> redefined;
    private final Clock clock;

    CatalogueService(
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

    /** @throws ProblemException 404 if no project file has been loaded for this plan */
    @Transactional
    LoadedCatalogue get(String plan) {
        return catalogues.require(plan).toLoaded();
    }

    /**
     * Stores a project file if it is right as a whole. Of its units and projects only those that are new or have
     * changed get a new revision and are told; where the projects stand is not touched.
     *
     * @param precondition called with the current revision before a file that differs from it replaces it
     */
    @Transactional
    CatalogueLoading load(String plan, ProjectCatalogue document, LongConsumer precondition) {
        new CatalogueValidator(plan, document).faults().throwIfAny();
        // Files share the directory, so that loads have to wait for each other in any case: also two first ones.
        units.lockDirectory();
        Optional<Catalogue> existing = catalogues.findByIdOptional(plan);
        if (existing.isPresent()) {
            Catalogue known = existing.get();
            if (known.document().equals(document)) {
                return new CatalogueLoading(plan, known.revision(), CatalogueLoading.Outcome.UNCHANGED);
            }
            precondition.accept(known.revision());
        }
        Catalogue catalogue = existing.orElseGet(() -> new Catalogue(plan));
        replace(plan, catalogue, document);
        return new CatalogueLoading(
                plan,
                catalogue.revision(),
                existing.isPresent() ? CatalogueLoading.Outcome.REVISED : CatalogueLoading.Outcome.CREATED);
    }

    private void replace(String plan, Catalogue catalogue, ProjectCatalogue document) {
        UnitList list = new UnitList(document.units());
        Map<String, KeyProject> known = projects.lockAll(plan);
        Faults faults = new Faults();
        units.check(plan, list, "/units", faults);
        checkNoneLeftOut(known, document, faults);
        faults.throwIfAny();

        catalogue.replace(document, clock.instant());
        catalogues.persistAndFlush(catalogue);
        units.define(plan, list);
        define(plan, document, known);
    }

    private static void checkNoneLeftOut(Map<String, KeyProject> known, ProjectCatalogue document, Faults faults) {
        List<String> named = document.projects().stream().map(Project::code).toList();
        known.keySet().stream()
                .filter(code -> !named.contains(code))
                .sorted()
                .forEach(code -> faults.add(
                        "/projects",
                        "left-out",
                        "a key project is not deleted by leaving it out of the file: " + code
                                + " is missing; to give one up, cancel it",
                        code));
    }

    private void define(String plan, ProjectCatalogue document, Map<String, KeyProject> known) {
        Map<String, String> actions =
                document.tasks().stream().collect(Collectors.toMap(ProjectTask::code, ProjectTask::action));
        Instant now = clock.instant();
        List<KeyProject> changed = new ArrayList<>();
        long position = 0;
        for (Project definition : document.projects()) {
            KeyProject project = known.getOrDefault(definition.code(), new KeyProject(plan, definition.code()));
            if (project.define(definition, ++position, actions.get(definition.task()), now)) {
                projects.persist(project);
                changed.add(project);
            }
        }
        chronicle.record(changed, Change.DEFINITION, Origin.UNTOLD);
        changed.stream()
                .filter(project -> known.containsKey(project.code()))
                .forEach(project -> redefined.fire(new ProjectRedefined(project.toRef())));
    }
}
