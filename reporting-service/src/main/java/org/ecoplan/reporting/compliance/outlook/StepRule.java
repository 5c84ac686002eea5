package org.ecoplan.reporting.compliance.outlook;

import org.ecoplan.contracts.LocalizedText;

/**
 * The outlook of what has an order and no pace, stages and places: whether it is reached, and else whether it has come
 * nearer since the base.
 *
 * @param comparedWithBase more than 0 if it is better than the base, less if it is worse
 * @param hasBase whether there is a base to compare with
 * @param due whether the target is due and this is how it stands then
 */
record StepRule(
        boolean reached,
        boolean hasBase,
        int comparedWithBase,
        boolean due,
        LocalizedText latest,
        LocalizedText base,
        LocalizedText asked) {

    Prospect prospect() {
        if (reached) {
            return step(OutlookOutcome.ON_TRACK);
        }
        if (!hasBase && !due) {
            return Prospect.unknown(OutlookReasons.noEarlierStep(latest, asked));
        }
        if (hasBase && comparedWithBase < 0) {
            return step(OutlookOutcome.REVERSING);
        }
        return step(comparedWithBase > 0 && !due ? OutlookOutcome.ACCELERATE : OutlookOutcome.OFF_TRACK);
    }

    private Prospect step(OutlookOutcome outcome) {
        return Prospect.of(outcome, OutlookMethod.STEPS, OutlookReasons.step(outcome, latest, base, asked));
    }
}
