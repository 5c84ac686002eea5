package org.ecoplan.reporting.comparison;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.reporting.compliance.rules.Assigned;
import org.ecoplan.reporting.compliance.rules.Finding;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;

/** Which measurements and requirements a verdict rests on, in which revision. */
record Evidence(Set<OfMeasurement> measurements, Set<OfRequirement> requirements) {

    /**
     * A measurement that counts, or a former one that it was compared with, or one that either was made of.
     *
     * @param district whose it is; {@code null} for one of the region that is judged
     */
    record OfMeasurement(
            String subIndicator, String district, Period period, long revision, MeasurementStatus status) {}

    record OfRequirement(String subIndicator, int year, long revision) {}

    private Evidence() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    static Evidence of(SubIndicatorVerdict judged) {
        Evidence evidence = new Evidence();
        evidence.add(judged);
        return evidence;
    }

    /** @param judged {@code null} where there is no verdict */
    static Evidence of(IndicatorVerdict judged) {
        Evidence evidence = new Evidence();
        if (judged != null) {
            judged.subIndicators().forEach(evidence::add);
        }
        return evidence;
    }

    boolean hasMeasurement(String subIndicator, String district, Period period, long revision) {
        return measurements.stream()
                .anyMatch(one -> one.subIndicator().equals(subIndicator)
                        && Objects.equals(one.district(), district)
                        && one.period().equals(period)
                        && one.revision() == revision);
    }

    boolean hasRequirement(String subIndicator, int year, long revision) {
        return requirements.contains(new OfRequirement(subIndicator, year, revision));
    }

    private void add(SubIndicatorVerdict judged) {
        add(judged.number(), judged.measured());
        add(judged.number(), judged.finding());
    }

    private void add(String subIndicator, Finding finding) {
        if (finding.compared() != null) {
            add(subIndicator, finding.compared().previous());
            add(subIndicator, finding.compared().requirement());
        }
        finding.parts().forEach(part -> add(subIndicator, part));
    }

    private void add(String subIndicator, Measured measured) {
        if (measured != null && measured.combined() == null) {
            measurements.add(
                    new OfMeasurement(subIndicator, null, measured.period(), measured.revision(), measured.status()));
        } else if (measured != null) {
            measured.combined()
                    .parts()
                    .forEach(part -> measurements.add(new OfMeasurement(
                            subIndicator, part.region(), measured.period(), part.revision(), part.status())));
        }
    }

    private void add(String subIndicator, Assigned assigned) {
        if (assigned != null) {
            requirements.add(new OfRequirement(subIndicator, assigned.year(), assigned.revision()));
        }
    }
}
