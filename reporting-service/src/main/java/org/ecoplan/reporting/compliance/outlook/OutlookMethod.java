package org.ecoplan.reporting.compliance.outlook;

import org.ecoplan.contracts.plan.OutlookRule;
import org.ecoplan.contracts.plan.SubIndicator;

/** How an outlook was found. A method that comes to something else than before gets a higher version. */
public enum OutlookMethod {
    /** The value goes on by the same amount every month. */
    LINEAR_PACE(1),
    /** The value goes on by the same percentage every year (Open SDG). */
    COMPOUND_GROWTH(1),
    /** Whether it went the right way, all in all and of late (Destatis). */
    DIRECTION(1),
    /** The target was met when all began: whether it still is, and will be if the value goes on as it went. */
    KEEPING(1),
    /** The target is met or due, so that there is no way to go: it stands as it stands. */
    LEVEL(1),
    /** Stages and places have an order but no pace: whether it is reached, or has come nearer. */
    STEPS(1),
    /** What time itself brings. */
    CALENDAR(1);

    private final int version;

    OutlookMethod(int version) {
        this.version = version;
    }

    public int version() {
        return version;
    }

    /**
     * How a quantity goes on: as the plan says, else an amount per something (its unit has a {@code /}) by compound
     * growth, and anything else by its linear pace. Growth rates flatter what begins small, so they are kept to
     * intensities.
     */
    static OutlookMethod of(SubIndicator subIndicator) {
        OutlookRule rule = subIndicator.outlook();
        if (rule != null && rule.method() != null) {
            return valueOf(rule.method().name());
        }
        return isIntensity(subIndicator) ? COMPOUND_GROWTH : LINEAR_PACE;
    }

    private static boolean isIntensity(SubIndicator subIndicator) {
        return subIndicator.unit() != null && subIndicator.unit().zh().contains("/");
    }
}
