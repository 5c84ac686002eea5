package org.ecoplan.project.funding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestQuery;

/** Which of a plan's money, as it was asked; what is left out means any. */
public class FundingFilter {

    @RestQuery
    @Parameter(description = "Code of an action", example = "ecological-space")
    String action;

    @RestQuery
    @Parameter(description = "Code of a task", example = "ecological-space-works")
    String task;

    @RestQuery
    @Parameter(description = "Code of a unit that leads the project, takes part in it, or belongs to a group that does")
    String unit;

    @RestQuery
    @Parameter(schema = @Schema(implementation = FundingSource.class))
    String source;

    @RestQuery
    @Parameter(description = "A budget year", example = "2020")
    String year;

    @RestQuery
    @Parameter(
            description = "`STANDING`: more is spent than appropriated; `PAST`: it once was, and has been covered or"
                    + " taken back; `ANY` of both; `NONE`: never",
            schema = @Schema(implementation = Overruns.class))
    String overrun;

    /** Where money was overrun. */
    enum Overruns {
        ANY("overruns > 0"),
        STANDING("overrun > 0"),
        PAST("overruns > 0 and overrun = 0"),
        NONE("overruns = 0");

        private final String condition;

        Overruns(String condition) {
            this.condition = condition;
        }
    }

    boolean matches(FundedProject project) {
        return (action == null || action.equals(project.action())) && (task == null || task.equals(project.task()));
    }

    /** @throws org.ecoplan.kit.problem.ProblemException 400 for something that cannot be read */
    Conditions toConditions() {
        FundingSource wanted = Query.oneOf("source", source, FundingSource.class, FundingSource::name);
        Overruns overruns = Query.oneOf("overrun", overrun, Overruns.class, Overruns::name);
        Conditions conditions = new Conditions()
                .add("source = :source", "source", wanted == null ? null : wanted.name())
                .add("year = :year", "year", year == null ? null : BudgetYears.read(year));
        return overruns == null ? conditions : conditions.add(overruns.condition);
    }
}
