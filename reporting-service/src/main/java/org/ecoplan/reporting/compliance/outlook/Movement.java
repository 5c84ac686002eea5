package org.ecoplan.reporting.compliance.outlook;

/**
 * Which way a value went, as signs: 1 to the better, 0 nowhere, -1 to the worse.
 *
 * @param allInAll since the base
 * @param ofLate since the value before
 */
record Movement(int allInAll, int ofLate) {

    /**
     * After the Federal Statistical Office of Germany's weather symbols for targets that are only a direction: both
     * right, only the whole right, only the latest right, neither. What did not move at all is not moving away.
     *
     * @param holds whether it is enough not to become worse
     */
    OutlookOutcome outcome(boolean holds) {
        int right = holds ? 0 : 1;
        if (allInAll >= right) {
            return ofLate >= right ? OutlookOutcome.ON_TRACK : OutlookOutcome.ACCELERATE;
        }
        return ofLate >= right || isNone() ? OutlookOutcome.OFF_TRACK : OutlookOutcome.REVERSING;
    }

    boolean isNone() {
        return allInAll == 0 && ofLate == 0;
    }
}
