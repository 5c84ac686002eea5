package org.ecoplan.reporting.completion;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.Action;
import org.ecoplan.contracts.project.ProjectTask;

/**
 * Key projects of a plan as they stand on a day, in the plan's order, and all ways to count them. Whatever groups them
 * is here even if none of these projects belongs to it.
 */
public record Portfolio(List<PlannedProject> projects, CatalogueLoaded catalogue, Directory directory) {

    static Portfolio of(
            Collection<ProjectChanged> states, CatalogueLoaded catalogue, Directory directory, LocalDate day) {
        Map<String, String> actions = catalogue.tasks().stream().collect(toMap(ProjectTask::code, ProjectTask::action));
        return new Portfolio(
                states.stream()
                        .map(state -> new PlannedProject(
                                state,
                                actions.get(state.definition().task()),
                                Responsible.of(state.definition(), directory),
                                day))
                        .sorted(PlannedProject.IN_THE_PLANS_ORDER)
                        .toList(),
                catalogue,
                directory);
    }

    /** Those for which something holds. */
    public Portfolio only(Predicate<PlannedProject> which) {
        return new Portfolio(projects.stream().filter(which).toList(), catalogue, directory);
    }

    /** Those that move an indicator. */
    public Portfolio serving(String indicator) {
        return only(project -> project.definition().serves().contains(indicator));
    }

    /** The same projects in another order. */
    Portfolio in(Comparator<PlannedProject> order) {
        return new Portfolio(projects.stream().sorted(order).toList(), catalogue, directory);
    }

    /** Those that a unit, or a group, has a share in. */
    public Portfolio sharedBy(String unit) {
        return only(project -> project.responsible().includes(unit));
    }

    /** What is due by a year's end. */
    public Tally by(int year) {
        return Tally.by(year, projects);
    }

    /**
     * How each of them is counted for a year, in this order.
     *
     * @param asOf the moment as of which they are known; {@code null} for now
     */
    public List<CountedProject> counted(int year, Instant asOf) {
        return projects.stream()
                .map(project -> CountedProject.of(project, year, directory, asOf))
                .toList();
    }

    /** Each year of the plan, and any other that a project ends in. */
    public List<CompletionResponse.OfYear> byYear(YearSpan period) {
        Set<Integer> years = IntStream.concat(
                        IntStream.rangeClosed(period.from(), period.to()),
                        projects.stream().mapToInt(PlannedProject::dueYear))
                .boxed()
                .collect(toCollection(TreeSet::new));
        return years.stream()
                .map(year -> new CompletionResponse.OfYear(
                        year, only(project -> project.dueYear() == year).by(year), by(year)))
                .toList();
    }

    List<CompletionResponse.Group> byAction(int year) {
        return catalogue.actions().stream()
                .map(action -> new CompletionResponse.Group(
                        action.code(),
                        action.name(),
                        null,
                        only(project -> action.code().equals(project.action())).by(year)))
                .toList();
    }

    List<CompletionResponse.Group> byTask(int year) {
        return tasks().stream()
                .map(task -> new CompletionResponse.Group(
                        task.code(),
                        task.name(),
                        task.action(),
                        only(project -> task.code().equals(project.task())).by(year)))
                .toList();
    }

    /** The units that answer for any of the projects, in the plan's order. */
    List<UnitStanding> byUnit(int year) {
        return units().stream().map(unit -> standing(unit, year)).toList();
    }

    /** How the projects stand that a unit leads, and those that it takes part in. */
    public UnitStanding standing(String unit, int year) {
        return UnitStanding.of(
                directory.named(unit),
                directory.unit(unit),
                only(project -> project.responsible().leads().contains(unit)).by(year),
                sharedBy(unit)
                        .only(project -> !project.responsible().leads().contains(unit))
                        .by(year));
    }

    Set<String> units() {
        return projects.stream()
                .flatMap(project -> project.responsible().all())
                .collect(toCollection(LinkedHashSet::new));
    }

    Set<String> taskCodes() {
        return tasks().stream().map(ProjectTask::code).collect(toCollection(LinkedHashSet::new));
    }

    Set<String> actionCodes() {
        return catalogue.actions().stream().map(Action::code).collect(toCollection(LinkedHashSet::new));
    }

    /** Whether anything is known of a unit. */
    public boolean knows(String unit) {
        return directory.unit(unit).isPresent() || !sharedBy(unit).projects().isEmpty();
    }

    // A project may come before what groups it.
    private List<ProjectTask> tasks() {
        Set<String> told = catalogue.tasks().stream().map(ProjectTask::code).collect(toCollection(LinkedHashSet::new));
        return Stream.concat(
                        catalogue.tasks().stream(),
                        projects.stream()
                                .map(PlannedProject::task)
                                .filter(Objects::nonNull)
                                .filter(told::add)
                                .map(task -> new ProjectTask(task, null, null)))
                .toList();
    }
}
