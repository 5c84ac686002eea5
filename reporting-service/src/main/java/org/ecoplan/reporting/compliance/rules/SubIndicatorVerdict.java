package org.ecoplan.reporting.compliance.rules;

import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.contracts.Verdict;

/**
 * The verdict on one sub-indicator.
 *
 * @param measured the measurement it rests on; {@code null} if there is none
 * @param stale whether that measurement is older than the year
 * @param finding the evaluated criterion
 * @param incomplete a newer period that would count if all districts had a number of it; {@code null} if there is none
 */
public record SubIndicatorVerdict(
        String number, Verdict verdict, Measured measured, boolean stale, Finding finding, Incomplete incomplete) {

    /** Whether a measurement that was compared, the one it rests on or a former one, is expected to be corrected. */
    public boolean provisional() {
        return Stream.concat(Stream.ofNullable(measured), finding.formerMeasurements())
                .anyMatch(Measured::provisional);
    }

    /** What the verdict comes down to: the reasons of the criteria that decide, each once. */
    public List<Reason> decisiveReasons() {
        return finding.decisiveReasons().distinct().toList();
    }
}
