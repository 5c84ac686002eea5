package org.ecoplan.project.workplan;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which items of a work plan, as it was asked; what is left out means any. */
public class WorkItemFilter {

    @RestQuery
    @Parameter(
            description = "Code of a unit that leads, takes part, or belongs to a group that does",
            example = "jiangmen-kaiping-government")
    String unit;

    @RestQuery
    @Parameter(description = "Code of a task", example = "ecological-space-works")
    String task;

    @RestQuery
    @Parameter(description = "Code of a key project", example = "near-4")
    String project;

    boolean admits(ListedItem item, PlannedProjects planned) {
        return (task == null || task.equals(item.task()))
                && (project == null || project.equals(item.item().project()))
                && (unit == null || planned.takesPart(unit, item.item()));
    }
}
