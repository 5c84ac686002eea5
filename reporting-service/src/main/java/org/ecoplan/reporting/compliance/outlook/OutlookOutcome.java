package org.ecoplan.reporting.compliance.outlook;

/**
 * What the next target is going to meet with, from the worst to the best. What is known to go wrong decides over what
 * is not known, and that over what goes well.
 */
public enum OutlookOutcome {
    /** It goes the wrong way, or has lost what it had. */
    REVERSING,
    /** It goes the right way, if it goes at all, and much too slowly. */
    OFF_TRACK,
    /** It goes the right way, not fast enough. */
    ACCELERATE,
    /** Too little is known, or nothing that has a pace. */
    NOT_ASSESSABLE,
    /** As things go, the target will be met. */
    ON_TRACK;

    /** What a pace comes to that is {@code ratio} of the one needed. */
    static OutlookOutcome of(Ratio ratio) {
        if (ratio.isAtLeast(Thresholds.ON_TRACK)) {
            return ON_TRACK;
        }
        if (ratio.isAtLeast(Thresholds.ACCELERATE)) {
            return ACCELERATE;
        }
        return ratio.isAtLeast(Thresholds.OFF_TRACK) ? OFF_TRACK : REVERSING;
    }
}
