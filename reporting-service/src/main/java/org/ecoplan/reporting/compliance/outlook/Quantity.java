package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.rules.Figures;

/**
 * What numbers are about.
 *
 * @param figures writes them
 * @param min the smallest that can be true; {@code null} where there is no bound
 * @param max the largest that can be true; {@code null} where there is no bound
 */
record Quantity(Figures figures, BigDecimal min, BigDecimal max) {

    static final Quantity PROJECTS = new Quantity(new Figures(new LocalizedText("项", "projects")), null, null);

    static Quantity of(SubIndicator subIndicator) {
        return new Quantity(Figures.of(subIndicator), subIndicator.min(), subIndicator.max());
    }

    /** No share goes beyond 100 %, however fast it grew. */
    BigDecimal possible(BigDecimal projected) {
        BigDecimal atMost = max == null ? projected : projected.min(max);
        return min == null ? atMost : atMost.max(min);
    }
}
