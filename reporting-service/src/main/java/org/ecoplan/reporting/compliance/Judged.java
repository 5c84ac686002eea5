package org.ecoplan.reporting.compliance;

import java.time.Instant;
import java.util.Optional;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;

/**
 * A verdict with when and why it became what it is.
 *
 * @param since {@code null} where it was never judged here
 * @param causedBy source and id of the event; {@code null} where it was never judged here
 */
record Judged(IndicatorVerdict verdict, Instant since, String causedBy) {

    static Judged of(IndicatorVerdict verdict) {
        return new Judged(verdict, null, null);
    }

    static Judged inForce(VerdictInForce inForce, IndicatorVerdict verdict) {
        return new Judged(verdict, inForce.since(), inForce.causedBy());
    }

    /**
     * A verdict as it was by a moment.
     *
     * @param last the last change that had been written here by then; not of this verdict where what was known at the
     *     moment came here only later
     */
    static Judged then(IndicatorVerdict verdict, Optional<VerdictChange> last) {
        return last.filter(change -> change.verdict() == verdict.verdict())
                .map(change -> new Judged(verdict, change.changedAt(), change.causedBy()))
                .orElseGet(() -> of(verdict));
    }
}
