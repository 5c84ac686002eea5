package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import org.ecoplan.reporting.compliance.rules.Reason;

/**
 * The outlook of one sub-indicator.
 *
 * @param towards the year whose target it is about; {@code null} where no target is to come
 * @param method {@code null} where none could be used
 * @param version of the method
 * @param inputs what the method was given
 * @param ratio the pace there is in terms of the one needed, with four decimals, rounded down; where a pace decides
 * @param projected where the value will be at the end of that year if it goes on as it went
 * @param gap what that value lacks of the target; 0 where it lacks nothing
 * @param reason what decided, for programs and for people
 */
public record SubIndicatorOutlook(
        String number,
        OutlookOutcome outcome,
        Integer towards,
        OutlookMethod method,
        Integer version,
        Inputs inputs,
        BigDecimal ratio,
        BigDecimal projected,
        BigDecimal gap,
        Reason reason) {

    /**
     * What an outlook rests on; {@code null} for what there is none of.
     *
     * @param base where the way began: the plan's baseline, else the first measurement
     * @param former the value before the latest, where a direction decides
     * @param latest where it stands
     */
    public record Inputs(Point base, Point former, Point latest, Aim target) {}

    static SubIndicatorOutlook of(String number, Integer towards, Inputs inputs, Prospect prospect) {
        return new SubIndicatorOutlook(
                number,
                prospect.outcome(),
                towards,
                prospect.method(),
                prospect.method() == null ? null : prospect.method().version(),
                inputs,
                prospect.ratio(),
                prospect.projected(),
                prospect.gap(),
                prospect.reason());
    }
}
