package org.ecoplan.project.project;

import java.util.List;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.problem.ProblemException;

/** Refuses a step that the life cycle does not have, and names those that it has. */
class ForbiddenTransition extends ProblemException {
    private static final long serialVersionUID = 1;

    ForbiddenTransition(LifeCycle lifeCycle, ProjectStatus wanted) {
        super(
                "forbidden-transition",
                "The project cannot go there from where it stands",
                409,
                lifeCycle.explanation() + ", not " + wanted,
                new Alternatives(lifeCycle.next()));
    }

    /** @param allowed where the project can go; empty where it stays */
    record Alternatives(List<ProjectStatus> allowed) {}
}
