package org.ecoplan.reporting.compliance;

import java.util.Collection;
import java.util.Collections;
import org.ecoplan.reporting.compliance.outlook.OutlookOutcome;

/** Indicators by outlook. */
public record OutlookCounts(int onTrack, int accelerate, int offTrack, int reversing, int notAssessable) {

    public static OutlookCounts of(Collection<OutlookOutcome> outlooks) {
        return new OutlookCounts(
                Collections.frequency(outlooks, OutlookOutcome.ON_TRACK),
                Collections.frequency(outlooks, OutlookOutcome.ACCELERATE),
                Collections.frequency(outlooks, OutlookOutcome.OFF_TRACK),
                Collections.frequency(outlooks, OutlookOutcome.REVERSING),
                Collections.frequency(outlooks, OutlookOutcome.NOT_ASSESSABLE));
    }
}
