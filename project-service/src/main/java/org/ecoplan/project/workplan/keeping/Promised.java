package org.ecoplan.project.workplan.keeping;

import java.math.BigDecimal;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.Deliverable.Relation;

/**
 * A number that was promised.
 *
 * @param deliverable its code; {@code null} for the percent
 * @param what it is a number of
 */
public record Promised(
        String deliverable, LocalizedText what, LocalizedText unit, Relation relation, BigDecimal number) {

    private static final LocalizedText PROGRESS = new LocalizedText("进度", "Progress");
    private static final LocalizedText PERCENT = new LocalizedText("%", "%");

    public static Promised percent(BigDecimal percent) {
        return new Promised(null, PROGRESS, PERCENT, Relation.AT_LEAST, percent);
    }

    /** How much of something that the project promises there is to be. */
    public static Promised quantity(Deliverable deliverable, BigDecimal quantity) {
        return new Promised(
                deliverable.code(),
                deliverable.what(),
                deliverable.unit(),
                deliverable.relation() == null ? Relation.AT_LEAST : deliverable.relation(),
                quantity);
    }

    /** The same where the project does not promise it any more, so that nothing else is known of it. */
    static Promised quantityOf(String deliverable, BigDecimal quantity) {
        return new Promised(
                deliverable,
                new LocalizedText("成果" + deliverable, "Deliverable " + deliverable),
                new LocalizedText("", ""),
                Relation.AT_LEAST,
                quantity);
    }

    /** @param reached {@code null} where nothing was reported */
    boolean isKeptBy(BigDecimal reached) {
        if (reached == null) {
            return false;
        }
        int difference = reached.compareTo(number);
        return switch (relation) {
            case AT_LEAST -> difference >= 0;
            case AT_MOST -> difference <= 0;
            case EXACTLY -> difference == 0;
        };
    }

    /** Where it stands, against where it stood when the year began. */
    Compared compare(Position before, Position then) {
        BigDecimal reached = then.of(deliverable);
        return new Compared(
                deliverable, what, unit, relation, number, before.of(deliverable), reached, isKeptBy(reached));
    }
}
