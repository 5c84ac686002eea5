package org.ecoplan.contracts.plan;

/**
 * How the outlook of a quantity towards its next target is computed, where the plan says so.
 *
 * @param method how the way so far is continued
 */
public record OutlookRule(Method method) {

    /** A way to continue; what each of them comes to is decided by reporting-service. */
    public enum Method {
        /** By the same amount every year, as shares and counts change. */
        LINEAR_PACE,
        /** By the same percentage every year, as amounts per something change. */
        COMPOUND_GROWTH,
        /** Not at all: only which way it goes counts. */
        DIRECTION
    }
}
