package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import org.ecoplan.reporting.compliance.rules.Reason;

/**
 * What one rule says of what is to come.
 *
 * @param method {@code null} where none could be used
 * @param ratio the pace there is in terms of the one needed, where a pace decides
 * @param projected where the value will be, where it goes on
 * @param gap what that lacks of the limit; 0 where it keeps it
 */
record Prospect(
        OutlookOutcome outcome,
        OutlookMethod method,
        BigDecimal ratio,
        BigDecimal projected,
        BigDecimal gap,
        Reason reason) {

    static Prospect of(OutlookOutcome outcome, OutlookMethod method, Reason reason) {
        return new Prospect(outcome, method, null, null, null, reason);
    }

    static Prospect unknown(Reason reason) {
        return of(OutlookOutcome.NOT_ASSESSABLE, null, reason);
    }
}
