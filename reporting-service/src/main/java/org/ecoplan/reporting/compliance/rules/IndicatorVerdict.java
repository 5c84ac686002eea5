package org.ecoplan.reporting.compliance.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.Verdict;

/** The verdict on one indicator: met when all its sub-indicators are. */
public record IndicatorVerdict(String number, Verdict verdict, List<SubIndicatorVerdict> subIndicators) {

    static IndicatorVerdict of(String number, List<SubIndicatorVerdict> parts) {
        return new IndicatorVerdict(
                number, worst(parts.stream().map(SubIndicatorVerdict::verdict).toList()), parts);
    }

    /** Whether one of the measurements it rests on is older than the year. */
    public boolean stale() {
        return subIndicators.stream().anyMatch(SubIndicatorVerdict::stale);
    }

    /** Whether one of the measurements it rests on is expected to be corrected. */
    public boolean provisional() {
        return subIndicators.stream().anyMatch(SubIndicatorVerdict::provisional);
    }

    /** The period of the oldest measurement that it rests on. */
    public Optional<Period> measuredPeriod() {
        return subIndicators.stream()
                .map(SubIndicatorVerdict::measured)
                .filter(Objects::nonNull)
                .map(Measured::period)
                .min(Comparator.naturalOrder());
    }

    /** One that is not met decides, then one that is not measured. */
    static Verdict worst(Collection<Verdict> verdicts) {
        if (verdicts.contains(Verdict.NOT_MET)) {
            return Verdict.NOT_MET;
        }
        return verdicts.contains(Verdict.NOT_MEASURED) ? Verdict.NOT_MEASURED : Verdict.MET;
    }
}
