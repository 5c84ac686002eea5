package org.ecoplan.contracts.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.plan.Note;

/**
 * The project file of a plan: its key projects 重点工程 with everything they refer to.
 *
 * @param plan code of the plan
 * @param region GB/T 2260 code of the city
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProjectCatalogue(
        String plan,
        String region,
        List<Action> actions,
        List<ProjectTask> tasks,
        List<Unit> units,
        List<Project> projects,
        List<Note> notes) {

    public ProjectCatalogue {
        actions = Absent.asEmpty(actions);
        tasks = Absent.asEmpty(tasks);
        units = Absent.asEmpty(units);
        projects = Absent.asEmpty(projects);
        notes = Absent.asEmpty(notes);
    }

    /** The same file with another definition of the project that has this one's code. */
    public ProjectCatalogue with(Project definition) {
        List<Project> others = projects.stream()
                .map(project -> project.code().equals(definition.code()) ? definition : project)
                .toList();
        return new ProjectCatalogue(plan, region, actions, tasks, units, others, notes);
    }
}
