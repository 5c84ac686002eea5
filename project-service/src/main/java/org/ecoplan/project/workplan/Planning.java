package org.ecoplan.project.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.project.Projects;
import org.ecoplan.project.unit.Units;
import org.ecoplan.project.workplan.item.ItemKey;
import org.ecoplan.project.workplan.item.WorkItem;

/** What a work plan has to fit: the projects, the units that answer for them, and the years before. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Planning {

    private final Projects projects;
    private final Units units;
    private final WorkPlanRepository repository;

    Planning(Projects projects, Units units, WorkPlanRepository repository) {
        this.projects = projects;
        this.units = units;
        this.repository = repository;
    }

    /** @throws ProblemException 404 for an unknown plan */
    PlannedProjects of(String plan, int year) {
        return new PlannedProjects(
                year,
                projects.all(plan),
                new Answering(units.directory(), LocalDate.of(year, Month.DECEMBER, 31)),
                earlier -> plannedIn(plan, earlier));
    }

    /** @throws ProblemException 404 for an unknown plan */
    void requireLoaded(String plan) {
        projects.requireLoaded(plan);
    }

    private Set<ItemKey> plannedIn(String plan, int year) {
        return repository.find(plan, year).stream()
                .flatMap(workPlan -> workPlan.contents().items().stream())
                .map(WorkItem::key)
                .collect(Collectors.toSet());
    }
}
