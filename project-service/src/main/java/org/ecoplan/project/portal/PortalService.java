package org.ecoplan.project.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.progress.ProgressAt;
import org.ecoplan.project.progress.ProgressLookup;
import org.ecoplan.project.progress.ProjectPart;
import org.ecoplan.project.progress.rules.Lateness;
import org.ecoplan.project.project.ProjectGroups;
import org.ecoplan.project.project.Projects;
import org.ecoplan.project.unit.CityCalendar;
import org.ecoplan.project.unit.UnitDirectory;
import org.ecoplan.project.unit.Units;
import org.ecoplan.project.workplan.AgreedItem;
import org.ecoplan.project.workplan.WorkPlanLookup;
import org.ecoplan.project.workplan.item.ItemKey;

/** Puts together what portals read. */
@ApplicationScoped
class PortalService {

    private final Projects projects;
    private final Units units;
    private final ProgressLookup progress;
    private final WorkPlanLookup workPlans;
    private final ProjectSearch search;
    private final CityCalendar city;

    PortalService(
            Projects projects,
            Units units,
            ProgressLookup progress,
            WorkPlanLookup workPlans,
            ProjectSearch search,
            CityCalendar city) {
        this.projects = projects;
        this.units = units;
        this.progress = progress;
        this.workPlans = workPlans;
        this.search = search;
        this.city = city;
    }

    /**
     * The projects of a plan that are what is asked for, in its order.
     *
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     * @throws ProblemException 404 for an unknown plan, 400 for a code that nothing has, and for lateness in former times
     */
    @Transactional
    List<PortalProject> list(String plan, ProjectFilter filter, Instant asOf) {
        ProjectGroups groups = projects.groups(plan);
        UnitDirectory directory = units.directory(asOf);
        check(filter, asOf, groups, directory);
        LocalDate day = city.seenFrom(asOf);
        Set<String> unitNames = filter.unit() == null ? Set.of() : directory.namesOf(filter.unit());
        Map<String, Lateness> late = asOf == null ? progress.lateness(plan) : Map.of();
        List<Set<String>> found = filter.words().stream()
                .map(word -> search.find(plan, word, asOf))
                .toList();
        return projects.known(plan, asOf).stream()
                .map(project -> PortalProject.of(project, groups, directory, day, late.get(project.code())))
                .filter(project -> filter.admits(project, unitNames))
                .filter(project -> hasAll(filter.words(), found, project))
                .toList();
    }

    /**
     * The bars of the projects that are what is asked for, in the order of the plan.
     *
     * @throws ProblemException as {@link #list} does
     */
    @Transactional
    List<GanttBar> chart(String plan, ProjectFilter filter) {
        Map<ProjectPart, ProgressAt> parts = progress.at(plan, city.today());
        Map<ItemKey, List<GanttMilestone>> agreed = milestones(plan);
        return list(plan, filter, null).stream()
                .map(project -> GanttBar.of(
                        project,
                        new Achievement(
                                project.code(), project.known().project().progress(), parts, agreed)))
                .toList();
    }

    private Map<ItemKey, List<GanttMilestone>> milestones(String plan) {
        Map<ItemKey, List<GanttMilestone>> milestones = new HashMap<>();
        for (AgreedItem agreed : workPlans.agreed(plan)) {
            List<GanttMilestone> ofItem =
                    milestones.computeIfAbsent(agreed.item().key(), key -> new ArrayList<>());
            agreed.item().milestones().forEach(one -> ofItem.add(GanttMilestone.of(one, agreed.year())));
        }
        return milestones;
    }

    private static void check(ProjectFilter filter, Instant asOf, ProjectGroups groups, UnitDirectory directory) {
        known(filter.unit() == null || directory.find(filter.unit()).isPresent(), "unit", filter.unit());
        known(filter.task() == null || groups.tasks().containsKey(filter.task()), "task", filter.task());
        known(filter.action() == null || groups.actions().containsKey(filter.action()), "action", filter.action());
        if (asOf != null && filter.asksForLateness()) {
            throw ProblemException.malformed(FieldError.inParameter(
                    "asOf", "not-with-lateness", "how late a project is, is told for today only", asOf));
        }
    }

    private static void known(boolean isKnown, String parameter, String code) {
        if (!isKnown) {
            throw ProblemException.malformed(
                    FieldError.inParameter(parameter, "unknown-" + parameter, "there is none with this code", code));
        }
    }

    /** @param found for each word, the codes of the projects of which it is said */
    private static boolean hasAll(List<SearchWord> words, List<Set<String>> found, PortalProject project) {
        return IntStream.range(0, words.size())
                .allMatch(i -> found.get(i).contains(project.code()) || project.hasUnitNamed(words.get(i)));
    }
}
