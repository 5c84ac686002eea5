package org.ecoplan.reporting.compliance;

import java.time.Instant;
import java.util.Optional;
import org.ecoplan.reporting.compliance.outlook.IndicatorOutlook;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;

/**
 * A verdict with when and why it became what it is.
 *
 * @param since {@code null} where it was never judged here
 * @param causedBy source and id of the event; {@code null} where it was never judged here
 */
record Judged(Judgement judgement, Instant since, String causedBy) {

    static Judged of(Judgement judgement) {
        return new Judged(judgement, null, null);
    }

    static Judged inForce(VerdictInForce inForce, Judgement judgement) {
        return new Judged(judgement, inForce.since(), inForce.causedBy());
    }

    /**
     * A verdict as it was by a moment.
     *
     * @param last the last change that had been written here by then; not of this verdict where what was known at the
     *     moment came here only later
     */
    static Judged then(Judgement judgement, Optional<VerdictChange> last) {
        return last.filter(change -> change.verdict() == judgement.verdict().verdict())
                .map(change -> new Judged(judgement, change.changedAt(), change.causedBy()))
                .orElseGet(() -> of(judgement));
    }

    IndicatorVerdict verdict() {
        return judgement.verdict();
    }

    IndicatorOutlook outlook() {
        return judgement.outlook();
    }
}
