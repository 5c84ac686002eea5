package org.ecoplan.project.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectProgress.Delivery;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * What of a project's promises is kept. The promises are those of the definition as it is now: what was delivered of one
 * that it does not make any more is left out, and counts again if it makes it again.
 *
 * @param reported {@code null} as long as nothing was
 */
record Fulfilment(Project definition, ProjectProgress reported, Waivers waived) {

    private static final BigDecimal WHOLE = new BigDecimal("100.00");

    /** {@code null} as long as nothing can be said: nothing was reported, and the project is not completed. */
    ProjectProgress progress(ProjectStatus status) {
        boolean completed = status == ProjectStatus.COMPLETED;
        if (reported == null) {
            return completed ? new ProjectProgress(WHOLE, false, null, deliveries()) : null;
        }
        return new ProjectProgress(
                completed && !reported.overridden() ? WHOLE : reported.percent(),
                reported.overridden(),
                reported.lastReportedOn(),
                deliveries());
    }

    Fulfilment waiving(Waivers others) {
        return new Fulfilment(definition, reported, others);
    }

    /** Whether something with this code is promised. */
    boolean promises(String code) {
        return definition.promises().anyMatch(promise -> promise.code().equals(code));
    }

    /** Whether what is promised with this code is delivered. */
    boolean kept(String code) {
        return deliveries().stream().anyMatch(delivery -> delivery.deliverable().equals(code) && delivery.complete());
    }

    /** Without these the project cannot be completed. */
    List<Missing> missing() {
        Map<String, BigDecimal> delivered = delivered();
        return definition
                .promises()
                .filter(Deliverable::indispensable)
                .filter(promise -> !waived.cover(promise.code()))
                .filter(promise -> !promise.keptBy(delivered.get(promise.code())))
                .map(promise -> Missing.of(promise, delivered.get(promise.code())))
                .toList();
    }

    private List<Delivery> deliveries() {
        Map<String, BigDecimal> delivered = delivered();
        return definition
                .promises()
                .map(promise -> delivery(promise, delivered.get(promise.code())))
                .toList();
    }

    private Delivery delivery(Deliverable promise, BigDecimal quantity) {
        return new Delivery(promise.code(), quantity, promise.keptBy(quantity), waived.cover(promise.code()));
    }

    private Map<String, BigDecimal> delivered() {
        return reported == null
                ? Map.of()
                : reported.deliveries().stream()
                        .filter(delivery -> delivery.quantity() != null)
                        .collect(Collectors.toMap(Delivery::deliverable, Delivery::quantity));
    }
}
