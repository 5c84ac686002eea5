package org.ecoplan.project.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Action;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.contracts.project.ProjectTask;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;

/** The projects of a plan as their money is counted, by the project file as it is now. */
@ApplicationScoped
class FundedProjects {

    private final Projects projects;

    FundedProjects(Projects projects) {
        this.projects = projects;
    }

    /**
     * Those that a filter means.
     *
     * @throws ProblemException 404 for an unknown plan, 400 for an action or task that the plan does not have
     */
    List<FundedProject> list(String plan, FundingFilter filter) {
        Map<String, String> actions = projects.catalogue(plan).tasks().stream()
                .collect(Collectors.toMap(ProjectTask::code, ProjectTask::action));
        known("action", filter.action, actions.values());
        known("task", filter.task, actions.keySet());
        List<ProjectRef> asked = filter.unit == null ? projects.all(plan) : projects.takingPart(plan, filter.unit);
        return asked.stream()
                .map(project -> of(project, actions.get(project.definition().task())))
                .filter(filter::matches)
                .toList();
    }

    /** One of which only the money is asked for. */
    static FundedProject of(ProjectRef project, String action) {
        return new FundedProject(
                project.id(),
                project.definition().code(),
                project.definition().name(),
                project.definition().task(),
                action,
                project.definition().units().get(0));
    }

    /** What a plan's actions, tasks and units are called. */
    FundingSum.Names names(String plan) {
        ProjectCatalogue file = projects.catalogue(plan);
        return new FundingSum.Names(
                names(file.actions(), Action::code, Action::name),
                names(file.tasks(), ProjectTask::code, ProjectTask::name),
                names(file.units(), Unit::code, Unit::name));
    }

    private static <T> Map<String, LocalizedText> names(
            List<T> things, Function<T, String> code, Function<T, LocalizedText> name) {
        return things.stream().collect(Collectors.toMap(code, name));
    }

    private static void known(String parameter, String code, Collection<String> known) {
        if (code != null && !known.contains(code)) {
            throw ProblemException.malformed(
                    FieldError.inParameter(parameter, "unknown-value", "the plan has nothing with this code", code));
        }
    }
}
