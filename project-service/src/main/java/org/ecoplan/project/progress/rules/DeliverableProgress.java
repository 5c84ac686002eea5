package org.ecoplan.project.progress.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.Deliverable.Relation;

/**
 * How much of one promise is delivered, and by whom.
 *
 * @param deliverable its code
 * @param promised in {@code unit}
 * @param delivered what counts of what was reported; {@code null} where nothing was
 * @param counted how it came from what the units reported; {@code null} where nothing was
 * @param reported the newest figure of each unit
 * @param complete whether the promise is kept
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DeliverableProgress(
        String deliverable,
        LocalizedText what,
        BigDecimal promised,
        LocalizedText unit,
        Relation relation,
        Integer due,
        boolean required,
        BigDecimal delivered,
        Counted counted,
        BigDecimal percent,
        boolean complete,
        List<Said> reported) {

    /** How the figures of several units become one. */
    public enum Counted {
        /** The unit that leads speaks for all. */
        LEAD,
        /** What the units delivered adds up. */
        SUM,
        /** Shares and limits do not add up: the figure that is worst for the promise counts. */
        LEAST_FAVOURABLE
    }

    /**
     * Counts what was reported of a promise.
     *
     * @param lead what the unit that leads reported, if it did
     * @param reported the newest figure of each unit
     */
    static DeliverableProgress of(Deliverable promise, Optional<Said> lead, List<Said> reported) {
        Counted counted = counted(promise, lead.isPresent(), !reported.isEmpty());
        BigDecimal delivered = counted == null ? null : delivered(promise, counted, lead, reported);
        boolean complete = promise.keptBy(delivered);
        return new DeliverableProgress(
                promise.code(),
                promise.what(),
                promise.quantity(),
                promise.unit(),
                relation(promise),
                promise.due(),
                promise.indispensable(),
                delivered,
                counted,
                percent(promise, delivered, complete),
                complete,
                reported);
    }

    /** Whether what several units, or several years, deliver can be added up: quantities can, shares and limits cannot. */
    public static boolean addsUp(Deliverable promise) {
        return relation(promise) == Relation.AT_LEAST && !isRatio(promise.unit());
    }

    private static Counted counted(Deliverable promise, boolean leadSays, boolean anyoneSays) {
        if (leadSays) {
            return Counted.LEAD;
        }
        if (!anyoneSays) {
            return null;
        }
        return addsUp(promise) ? Counted.SUM : Counted.LEAST_FAVOURABLE;
    }

    private static BigDecimal delivered(
            Deliverable promise, Counted counted, Optional<Said> lead, List<Said> reported) {
        return switch (counted) {
            case LEAD -> lead.orElseThrow().figure();
            case SUM -> reported.stream().map(Said::figure).reduce(BigDecimal.ZERO, BigDecimal::add);
            case LEAST_FAVOURABLE -> leastFavourable(promise, reported);
        };
    }

    // a share in percent, or so many per district, per year, per term
    private static boolean isRatio(LocalizedText unit) {
        return unit.zh().indexOf('%') >= 0
                || unit.zh().indexOf('％') >= 0
                || unit.zh().indexOf('/') >= 0;
    }

    private static Relation relation(Deliverable promise) {
        return promise.relation() == null ? Relation.AT_LEAST : promise.relation();
    }

    private static BigDecimal leastFavourable(Deliverable promise, List<Said> reported) {
        Comparator<BigDecimal> worstLast = switch (relation(promise)) {
            case AT_LEAST -> Comparator.reverseOrder();
            case AT_MOST -> Comparator.naturalOrder();
            case EXACTLY ->
                Comparator.comparing(
                        figure -> figure.subtract(promise.quantity()).abs());
        };
        return reported.stream().map(Said::figure).max(worstLast).orElseThrow();
    }

    private static BigDecimal percent(Deliverable promise, BigDecimal delivered, boolean complete) {
        if (complete) {
            return Percent.ALL;
        }
        return delivered == null || relation(promise) != Relation.AT_LEAST
                ? Percent.NONE
                : Percent.of(delivered, promise.quantity());
    }
}
