package org.ecoplan.project.workplan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.workplan.item.ItemKey;
import org.ecoplan.project.workplan.item.PlannedYear;
import org.ecoplan.project.workplan.item.Scope;
import org.ecoplan.project.workplan.item.WorkItem;

/** A plan's key projects, as what the items of one year have to fit. */
class PlannedProjects implements PlannedYear {

    private final int year;
    private final Map<String, Project> projects;
    private final Answering answering;
    private final Function<Integer, Set<ItemKey>> plannedIn;
    private final Map<Integer, Set<ItemKey>> earlierYears = new HashMap<>();

    /** @param plannedIn what the work plan of another year is about */
    PlannedProjects(
            int year, Collection<ProjectRef> projects, Answering answering, Function<Integer, Set<ItemKey>> plannedIn) {
        this.year = year;
        this.projects = projects.stream()
                .map(ProjectRef::definition)
                .collect(Collectors.toMap(Project::code, Function.identity()));
        this.answering = answering;
        this.plannedIn = plannedIn;
    }

    @Override
    public int year() {
        return year;
    }

    @Override
    public Optional<Project> project(String code) {
        return Optional.ofNullable(projects.get(code));
    }

    @Override
    public Optional<Scope> scope(Project project, Integer part) {
        return Scope.of(project, part, answering::codes);
    }

    @Override
    public boolean wasPlanned(int earlier, ItemKey key) {
        return earlierYears.computeIfAbsent(earlier, plannedIn).contains(key);
    }

    /** Whether a unit leads an item, takes part in it, or belongs to a group that does. */
    boolean takesPart(String unit, WorkItem item) {
        return answering.isAmong(unit, item.units(), projects.get(item.project()), item.part());
    }
}
