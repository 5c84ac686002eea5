package org.ecoplan.project.funding;

import java.util.List;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.ecoplan.project.project.ProjectRef;

/** The years that a project can have money for. */
final class BudgetYears {

    private BudgetYears() {}

    /** @throws ProblemException 400 for what is no year */
    static int read(String year) {
        return Query.wholeNumber("year", year, 1900, 2999);
    }

    /**
     * Checks that a project can have money for a year: from its first year to its last, or to the next one from now,
     * since what is late is paid late, and last bills come after the end.
     *
     * @throws ProblemException 422 if it cannot
     */
    static void check(int year, ProjectRef project, int thisYear) {
        YearSpan own = project.definition().years();
        YearSpan possible = new YearSpan(own.from(), Math.max(own.to(), thisYear + 1));
        if (!possible.contains(year)) {
            throw ProblemException.invalid(List.of(FieldError.inParameter(
                    "year",
                    "outside-project",
                    "the project runs from %d to %d; it can have money for %d to %d"
                            .formatted(own.from(), own.to(), possible.from(), possible.to()),
                    year)));
        }
    }
}
