package org.ecoplan.reporting.intake;

import java.util.List;
import org.ecoplan.contracts.Period;

/**
 * Told inside the transaction that takes in a batch of events: what is known differently now. What was known already is
 * not in it.
 */
public record StateChanged(List<Change> changes) {

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** One thing that is known differently now. */
    public sealed interface Change {

        String plan();

        /** Id of the event that told it. */
        String causedBy();

        /** A plan has another definition. */
        record OfPlan(String plan, String causedBy) implements Change {}

        /** A measurement has another value. */
        record OfMeasurement(String plan, String region, String subIndicator, Period period, String causedBy)
                implements Change {}

        /** A requirement is another one. */
        record OfRequirement(String plan, String region, String subIndicator, int year, String causedBy)
                implements Change {}

        /** A key project has another state. */
        record OfProject(String plan, String causedBy) implements Change {}
    }
}
