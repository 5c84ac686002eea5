package org.ecoplan.project.project;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Action;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.contracts.project.ProjectTask;

/** 行动, 任务: what a plan groups its projects by; the names by their codes, in the order of the plan. */
public record ProjectGroups(Map<String, LocalizedText> actions, Map<String, LocalizedText> tasks) {

    static ProjectGroups of(ProjectCatalogue catalogue) {
        Map<String, LocalizedText> actions = new LinkedHashMap<>();
        Map<String, LocalizedText> tasks = new LinkedHashMap<>();
        for (Action action : catalogue.actions()) {
            actions.put(action.code(), action.name());
        }
        for (ProjectTask task : catalogue.tasks()) {
            tasks.put(task.code(), task.name());
        }
        return new ProjectGroups(actions, tasks);
    }
}
