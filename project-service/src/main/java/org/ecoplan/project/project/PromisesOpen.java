package org.ecoplan.project.project;

import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.ProblemException;

/** Refuses to complete a project that has not delivered what it promised, and names what is missing. */
class PromisesOpen extends ProblemException {
    private static final long serialVersionUID = 1;

    PromisesOpen(List<Missing> missing) {
        super(
                "promises-open",
                "The project has not delivered what it promised",
                409,
                "neither reported complete nor waived with a reason: "
                        + missing.stream().map(Missing::deliverable).collect(Collectors.joining(", ")),
                new Open(missing));
    }

    record Open(List<Missing> missing) {}
}
