package org.ecoplan.project.project;

import java.time.LocalDate;
import org.ecoplan.kit.problem.ProblemException;

/** Refuses a step that was taken already, but otherwise, and says where what is known of it is corrected. */
class StepTaken extends ProblemException {

    private static final long serialVersionUID = 1;

    StepTaken(TakenStep taken) {
        super(
                "step-taken",
                "The project has this status already",
                409,
                "it has been " + taken.step().to() + " since " + taken.step().on()
                        + "; what was recorded wrongly of that step is corrected by POST to status/" + taken.revision()
                        + "/corrections",
                new Known(new Known.Taken(taken.revision(), taken.step().on())));
    }

    /** @param step that was taken, under the revision of the project that it made */
    record Known(Taken step) {
        record Taken(long revision, LocalDate on) {}
    }
}
