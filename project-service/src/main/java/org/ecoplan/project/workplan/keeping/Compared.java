package org.ecoplan.project.workplan.keeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Deliverable.Relation;

/**
 * A promised number beside what was reached.
 *
 * @param deliverable its code; absent for the percent
 * @param relation how {@code reached} must lie to {@code promised}
 * @param before where it stood when the year began; absent where nothing had been reported
 * @param reached absent where nothing was reported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Compared(
        String deliverable,
        LocalizedText what,
        LocalizedText unit,
        Relation relation,
        BigDecimal promised,
        BigDecimal before,
        BigDecimal reached,
        boolean kept) {

    /** Whether something was done for it: the whole, or more than there was when the year began. */
    boolean hasMoved() {
        return kept || relation == Relation.AT_LEAST && reached != null && reached.compareTo(start()) > 0;
    }

    private BigDecimal start() {
        return before == null ? BigDecimal.ZERO : before;
    }

    LocalizedText text() {
        return new LocalizedText(
                what.zh() + "承诺" + promised.toPlainString() + unit.zh() + "，"
                        + (reached == null ? "未报告" : "实际" + reached.toPlainString() + unit.zh()),
                what.en() + ": " + promised.toPlainString() + " " + unit.en() + " promised, "
                        + (reached == null ? "nothing reported" : reached.toPlainString() + " reached"));
    }
}
