package org.ecoplan.reporting.intake;

import java.util.List;

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

        /**
         * Measurements of one sub-indicator have other values, or none any more.
         *
         * @param year that their periods end in
         * @param causedBy id of the last event that told one of them
         */
        record OfMeasurements(String plan, String region, String subIndicator, int year, String causedBy)
                implements Change {

            OfMeasurements withoutCause() {
                return new OfMeasurements(plan, region, subIndicator, year, null);
            }
        }

        /** A requirement is another one. */
        record OfRequirement(String plan, String region, String subIndicator, int year, String causedBy)
                implements Change {}

        /** A key project has another state. */
        record OfProject(String plan, String causedBy) implements Change {}
    }
}
