package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import java.util.Optional;
import org.ecoplan.reporting.compliance.rules.Reason;

/**
 * The outlook where a number has to keep a limit. The first of these that fits decides:
 *
 * <ol>
 *   <li>the target is due, and measured: its level decides;
 *   <li>there is less than a year between base and latest value: met is on track, anything else is not known;
 *   <li>the method is the direction alone;
 *   <li>the base met the target already: it has to be kept, and no ratio says how;
 *   <li>the target has been met since: that is on track, whatever the pace (Open SDG);
 *   <li>the pace since the base in terms of the one needed.
 * </ol>
 */
record LimitRule(
        Quantity quantity,
        Limit limit,
        OutlookMethod method,
        Point base,
        Point former,
        Point latest,
        Span span,
        OutlookReasons.OfLimit reasons) {

    Prospect prospect() {
        boolean met = limit.isKeptBy(latest.value());
        if (span.isOver()) {
            return met ? level() : missed();
        }
        if (!span.isLongEnough()) {
            return met ? level() : Prospect.unknown(OutlookReasons.fewerThanTwoYears(base));
        }
        if (method == OutlookMethod.DIRECTION) {
            return direction(met);
        }
        if (limit.isKeptBy(base.value())) {
            return keeping(met);
        }
        return met ? level() : pace();
    }

    private Prospect level() {
        return Prospect.of(OutlookOutcome.ON_TRACK, OutlookMethod.LEVEL, reasons.met(latest));
    }

    private Prospect missed() {
        boolean lost = span.elapsed() > 0 && shortfall(latest).compareTo(shortfall(base)) > 0;
        return Prospect.of(
                lost ? OutlookOutcome.REVERSING : OutlookOutcome.OFF_TRACK,
                OutlookMethod.LEVEL,
                reasons.missed(latest));
    }

    private Prospect direction(boolean met) {
        Movement movement = new Movement(
                shortfall(base).compareTo(shortfall(latest)), shortfall(former).compareTo(shortfall(latest)));
        return Prospect.of(
                movement.outcome(met),
                OutlookMethod.DIRECTION,
                OutlookReasons.direction(movement.outcome(met), movement, base, former));
    }

    private Prospect keeping(boolean met) {
        BigDecimal projected = quantity.possible(new LinearPace(limit, base.value(), latest.value(), span).projected());
        if (!met) {
            return projecting(OutlookOutcome.REVERSING, null, projected, reasons.lost(base, latest));
        }
        boolean stays = limit.isKeptBy(projected);
        return projecting(
                stays ? OutlookOutcome.ON_TRACK : OutlookOutcome.OFF_TRACK,
                null,
                projected,
                stays ? reasons.kept(base, projected) : reasons.atRisk(base, latest, projected));
    }

    private Prospect pace() {
        return continuation().map(this::pace).orElseGet(() -> Prospect.unknown(reasons.notOfOneSign(base, latest)));
    }

    private Prospect pace(Continuation continuation) {
        Ratio ratio = continuation.ratio();
        OutlookOutcome outcome = OutlookOutcome.of(ratio);
        BigDecimal projected = quantity.possible(continuation.projected());
        return projecting(outcome, ratio.rounded(), projected, reasons.pace(outcome, ratio.rounded(), base, projected));
    }

    private Optional<Continuation> continuation() {
        if (method == OutlookMethod.LINEAR_PACE) {
            return Optional.of(new LinearPace(limit, base.value(), latest.value(), span));
        }
        return Optional.of(new CompoundGrowth(limit, base.value(), latest.value(), span))
                .filter(CompoundGrowth::isDefined)
                .map(growth -> growth);
    }

    private Prospect projecting(OutlookOutcome outcome, BigDecimal ratio, BigDecimal projected, Reason reason) {
        return new Prospect(
                outcome,
                limit.isKeptBy(base.value()) ? OutlookMethod.KEEPING : method,
                ratio,
                projected,
                limit.shortfall(projected).max(BigDecimal.ZERO),
                reason);
    }

    private BigDecimal shortfall(Point point) {
        return limit.shortfall(point.value());
    }
}
