package org.ecoplan.project.workplan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.ProblemException;

/** Where a year's work plan stands in its life. */
public enum WorkPlanStatus {
    DRAFT(Step.REPLACE, Step.ADD, Step.APPROVE),
    APPROVED(Step.AMEND, Step.CARRY_OVER, Step.CLOSE),
    CLOSED(Step.CARRY_OVER);

    /** What can be done with a work plan. */
    enum Step {
        REPLACE("replaced"),
        ADD("added to"),
        APPROVE("approved"),
        AMEND("amended"),
        CARRY_OVER("carried over"),
        CLOSE("closed");

        private final String done;

        Step(String done) {
            this.done = done;
        }
    }

    private final List<Step> permitted;

    WorkPlanStatus(Step... permitted) {
        this.permitted = Arrays.asList(permitted);
    }

    /** @throws ProblemException 409 if that cannot be done with a work plan that stands here */
    void require(Step step) {
        if (!permitted.contains(step)) {
            throw ProblemException.conflict(
                    "forbidden-transition",
                    "The work plan cannot be changed so where it stands",
                    explanation() + ", not " + step.done);
        }
    }

    private String explanation() {
        return "a work plan that is " + this + " can be "
                + permitted.stream().map(step -> step.done).collect(Collectors.joining(" or "));
    }
}
