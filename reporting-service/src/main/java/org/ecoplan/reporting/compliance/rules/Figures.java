package org.ecoplan.reporting.compliance.rules;

import java.math.BigDecimal;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.SubIndicator;

/**
 * Writes numbers for people, with all their digits and their unit.
 *
 * @param unit {@code null}, or {@code -} as plans print it, where there is none
 */
public record Figures(LocalizedText unit) {

    /** Of the values of a sub-indicator. */
    public static Figures of(SubIndicator subIndicator) {
        return new Figures(subIndicator.unit());
    }

    public LocalizedText text(BigDecimal number) {
        String plain = number.toPlainString();
        return unit == null || unit.zh().equals("-")
                ? new LocalizedText(plain, plain)
                : new LocalizedText(plain + unit.zh(), plain + " " + unit.en());
    }

    /** How a value has to lie to a number: 不低于85%, at least 85 %. */
    public LocalizedText asked(Comparison.Relation relation, BigDecimal number) {
        LocalizedText required = text(number);
        return switch (relation) {
            case AT_LEAST -> new LocalizedText("不低于" + required.zh(), "at least " + required.en());
            case AT_MOST -> new LocalizedText("不高于" + required.zh(), "at most " + required.en());
            case EQUAL -> new LocalizedText("等于" + required.zh(), "equal to " + required.en());
            case MORE_THAN -> new LocalizedText("高于" + required.zh(), "more than " + required.en());
            case LESS_THAN -> new LocalizedText("低于" + required.zh(), "less than " + required.en());
        };
    }
}
