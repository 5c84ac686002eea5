package org.ecoplan.project.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;

/**
 * Every step in the life of a project with its corrections, oldest first. The steps that stand are those that were not
 * found never to have been taken, each as its newest correction says.
 */
record LifeStory(List<TakenStep> steps) {

    static final LifeStory EMPTY = new LifeStory(List.of());

    static LifeStory of(List<Transition> transitions, List<Correction> corrections) {
        return new LifeStory(transitions.stream()
                .map(transition -> new TakenStep(
                        transition,
                        corrections.stream()
                                .filter(correction -> correction.corrects()
                                        == transition.key().revision())
                                .toList()))
                .toList());
    }

    /** What was known of it at a moment. */
    LifeStory asOf(Instant moment) {
        return new LifeStory(steps.stream()
                .filter(step -> step.original().isKnown(moment))
                .map(step -> new TakenStep(
                        step.original(),
                        step.corrections().stream()
                                .filter(correction -> correction.isKnown(moment))
                                .toList()))
                .toList());
    }

    LifeStory with(Correction correction) {
        return new LifeStory(steps.stream()
                .map(step -> step.revision() != correction.corrects()
                        ? step
                        : new TakenStep(
                                step.original(),
                                Stream.concat(step.corrections().stream(), Stream.of(correction))
                                        .toList()))
                .toList());
    }

    /** The step that made this revision of the project. */
    Optional<TakenStep> step(long revision) {
        return steps.stream().filter(step -> step.revision() == revision).findFirst();
    }

    /** The step that brought the project where it stands; none if it stands at the beginning. */
    Optional<TakenStep> last() {
        return steps.stream().filter(step -> !step.isVoid()).reduce((earlier, later) -> later);
    }

    List<Step> standing() {
        return steps.stream()
                .filter(step -> !step.isVoid())
                .map(TakenStep::step)
                .toList();
    }

    /** Where the project stood at the end of a day, as far as is known. */
    ProjectStatus statusOn(LocalDate day) {
        return standing().stream()
                .filter(step -> !step.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Step::to)
                .orElse(LifeCycle.beginning().current());
    }

    /**
     * Goes on only if each step that stands leads on from the one before.
     *
     * @throws ProblemException 409 if one does not
     */
    void requirePermitted() {
        LifeCycle lifeCycle = LifeCycle.beginning();
        for (Step step : standing()) {
            if (!lifeCycle.permits(step.to())) {
                throw ProblemException.conflict(
                        "impossible-history",
                        "The project could not have gone that way",
                        "it would have gone from " + lifeCycle.current() + " to " + step.to() + " on " + step.on()
                                + ", but " + lifeCycle.explanation() + "; take the later step back first");
            }
            lifeCycle = new LifeCycle(step.to());
        }
    }

    /** Finds a step that stands on a day before that of the one before it; {@code at} points to what moved it there. */
    void checkOrder(String at, Faults faults) {
        List<Step> standing = standing();
        for (int i = 1; i < standing.size(); i++) {
            Step earlier = standing.get(i - 1);
            Step later = standing.get(i);
            faults.check(
                    !later.on().isBefore(earlier.on()),
                    at,
                    "wrong-order",
                    "the project would have become " + later.to() + " on " + later.on() + ", before it became "
                            + earlier.to() + " on " + earlier.on(),
                    null);
        }
    }

    List<TransitionResponse> toResponse() {
        List<TransitionResponse> responses = new ArrayList<>();
        ProjectStatus from = LifeCycle.beginning().current();
        for (TakenStep step : steps) {
            responses.add(TransitionResponse.of(step, from));
            from = step.isVoid() ? from : step.step().to();
        }
        return responses;
    }
}
