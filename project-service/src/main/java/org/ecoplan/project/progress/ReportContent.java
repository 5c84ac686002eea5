package org.ecoplan.project.progress;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one revision of a report says. Two that are equal say the same; 80.8 and 80.80 do not.
 *
 * @param delivered by code, so that the order in which they came does not matter
 * @param withdrawn whether nothing is said any more
 */
record ReportContent(
        BigDecimal percent,
        List<DeliveredQuantity> delivered,
        String text,
        String issues,
        List<Evidence> evidence,
        boolean withdrawn) {

    static ReportContent withdrawal() {
        return new ReportContent(null, List.of(), null, null, List.of(), true);
    }
}
