package org.ecoplan.project.workplan;

import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;

/** The year in a path. */
final class WorkPlanYear {

    private WorkPlanYear() {}

    /** @throws ProblemException 400 if it is none */
    static int of(String year) {
        return Query.wholeNumber("year", year, 1900, 2999);
    }
}
