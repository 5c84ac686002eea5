package org.ecoplan.reporting.completion;

import java.util.Collection;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.reporting.intake.AskedPlans;
import org.jboss.resteasy.reactive.RestQuery;

/** Whose completion is asked for, as it was sent; what is left out means any. */
public class CompletionQuery {

    @RestQuery
    @Parameter(
            description = "The year by whose end projects have to be completed; the current one, or that of `asOf`,"
                    + " unless said otherwise",
            schema = @Schema(type = SchemaType.INTEGER),
            example = "2020")
    String year;

    @RestQuery
    @Parameter(description = "Code of one of the tasks that group the projects")
    String task;

    @RestQuery
    @Parameter(description = "Code of one of the actions that group the tasks")
    String action;

    @RestQuery
    @Parameter(
            description = "Code of a unit that leads the projects or takes part in them, also as one of a group; of a"
                    + " group, those that name it; of one that was merged, those of its successor")
    String unit;

    @RestQuery
    @Parameter(description = AskedPlans.AS_OF, example = "2020-03-01T00:00:00Z")
    String asOf;

    /**
     * The projects that are all of what is asked for.
     *
     * @throws ProblemException 400 for a task, an action or a unit that is not known
     */
    Portfolio of(Portfolio all) {
        requireKnown("task", task, all.taskCodes());
        requireKnown("action", action, all.actionCodes());
        String acting = unit == null ? null : all.directory().acting(unit);
        if (acting != null && !all.knows(acting)) {
            throw ProblemException.malformed(
                    FieldError.inParameter("unit", "unknown-unit", "no unit with this code is known", unit));
        }
        Predicate<PlannedProject> matches = project -> (task == null || task.equals(project.task()))
                && (action == null || action.equals(project.action()))
                && (acting == null || project.responsible().includes(acting));
        return all.only(matches);
    }

    private static void requireKnown(String parameter, String asked, Collection<String> known) {
        if (asked != null && !known.contains(asked)) {
            throw ProblemException.malformed(FieldError.inParameter(
                    parameter,
                    "unknown-" + parameter,
                    "no " + parameter + " with this code groups the plan's projects; known are "
                            + String.join(", ", known),
                    asked));
        }
    }
}
