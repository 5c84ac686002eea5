package org.ecoplan.project.project;

import java.util.List;

/**
 * A step in the life of a project with what was found to be wrong with it.
 *
 * @param corrections oldest first
 */
record TakenStep(Transition original, List<Correction> corrections) {

    Transition.Key key() {
        return original.key();
    }

    long revision() {
        return original.key().revision();
    }

    /** Whether it was found never to have been taken. */
    boolean isVoid() {
        return corrections.stream().anyMatch(Correction::isVoid);
    }

    /** As it stands. */
    Step step() {
        Step recorded = original.step();
        return corrections.isEmpty()
                ? recorded
                : corrections.get(corrections.size() - 1).apply(recorded);
    }
}
