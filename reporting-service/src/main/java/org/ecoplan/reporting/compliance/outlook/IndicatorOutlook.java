package org.ecoplan.reporting.compliance.outlook;

import java.util.Comparator;
import java.util.List;

/** The outlook of one indicator: that of the worst of its sub-indicators. */
public record IndicatorOutlook(String number, OutlookOutcome outcome, List<SubIndicatorOutlook> subIndicators) {

    static IndicatorOutlook of(String number, List<SubIndicatorOutlook> parts) {
        return new IndicatorOutlook(number, worst(parts).outcome(), parts);
    }

    /** The part that decides; the first of several. */
    public SubIndicatorOutlook decisive() {
        return worst(subIndicators);
    }

    private static SubIndicatorOutlook worst(List<SubIndicatorOutlook> parts) {
        return parts.stream()
                .min(Comparator.comparing(SubIndicatorOutlook::outcome))
                .orElseThrow();
    }
}
