package org.ecoplan.project.project;

import static org.ecoplan.contracts.project.ProjectStatus.CANCELLED;
import static org.ecoplan.contracts.project.ProjectStatus.COMPLETED;
import static org.ecoplan.contracts.project.ProjectStatus.IN_PROGRESS;
import static org.ecoplan.contracts.project.ProjectStatus.NOT_STARTED;
import static org.ecoplan.contracts.project.ProjectStatus.SUSPENDED;

import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.problem.Faults;

/** Where a key project can go from where it stands. */
record LifeCycle(ProjectStatus current) {

    /** A completed project goes on where its completion is found to be wrong; a cancelled one never does. */
    List<ProjectStatus> next() {
        return switch (current) {
            case NOT_STARTED -> List.of(IN_PROGRESS, CANCELLED);
            case IN_PROGRESS -> List.of(COMPLETED, SUSPENDED, CANCELLED);
            case SUSPENDED -> List.of(IN_PROGRESS, CANCELLED);
            case COMPLETED -> List.of(IN_PROGRESS);
            case CANCELLED -> List.of();
        };
    }

    boolean permits(ProjectStatus status) {
        return next().contains(status);
    }

    /** Whether a step must say why: a project that stops, and a completion that is taken back. */
    boolean asksWhy(ProjectStatus status) {
        return status == SUSPENDED || status == CANCELLED || current == COMPLETED && status == IN_PROGRESS;
    }

    /** Finds what a step lacks that this life cycle permits. */
    void check(Step step, String at, Faults faults) {
        if (asksWhy(step.to())) {
            faults.check(
                    step.reason() != null && !step.reason().isBlank(),
                    at + "/reason",
                    "missing",
                    "going from " + current + " to " + step.to() + " needs a reason",
                    null);
        }
        faults.check(
                step.to() != CANCELLED || step.decision() != null,
                at + "/decision",
                "missing",
                "a project is cancelled by a decision: name the document",
                null);
    }

    /** What is possible, in a sentence for whoever tried something else. */
    String explanation() {
        return next().isEmpty()
                ? "a project that is " + current + " stays so"
                : "a project that is " + current + " can become "
                        + next().stream().map(ProjectStatus::name).collect(Collectors.joining(" or "));
    }

    static LifeCycle beginning() {
        return new LifeCycle(NOT_STARTED);
    }
}
