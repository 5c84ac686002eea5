package org.ecoplan.reporting.compliance.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.contracts.Period;

/**
 * What is known of one region.
 *
 * @param measurements by number of the sub-indicator, in any order
 * @param requirements by number of the sub-indicator, in any order
 * @param projects the plan's key projects
 * @param incomplete by number of the sub-indicator, periods that only some of the region's districts have a number of,
 *     where its values are made of theirs
 */
public record Facts(
        Map<String, List<Measured>> measurements,
        Map<String, List<Assigned>> requirements,
        Collection<ProjectState> projects,
        Map<String, List<Incomplete>> incomplete) {

    /** What is known of a region whose values are its own. */
    public Facts(
            Map<String, List<Measured>> measurements,
            Map<String, List<Assigned>> requirements,
            Collection<ProjectState> projects) {
        this(measurements, requirements, projects, Map.of());
    }

    /** A region that nothing is known of. */
    public static final Facts NONE = new Facts(Map.of(), Map.of(), List.of());

    /** The newest measurement whose period ends in or before the year. */
    public Optional<Measured> newest(String subIndicator, int year) {
        return measurements.getOrDefault(subIndicator, List.of()).stream()
                .filter(measured -> measured.period().year() <= year)
                .max(Comparator.comparing(Measured::period));
    }

    /** The newest period by the year that lacks districts, unless there is a newer measurement. */
    Optional<Incomplete> incomplete(String subIndicator, int year) {
        Optional<Period> newest = newest(subIndicator, year).map(Measured::period);
        return incomplete.getOrDefault(subIndicator, List.of()).stream()
                .filter(lacking -> lacking.period().year() <= year)
                .filter(lacking -> newest.isEmpty() || lacking.period().compareTo(newest.get()) > 0)
                .max(Comparator.comparing(Incomplete::period));
    }

    /** The newest number whose period had ended when that of {@code current} began. */
    public Optional<Measured> before(String subIndicator, Measured current) {
        return measurements.getOrDefault(subIndicator, List.of()).stream()
                .filter(measured -> measured.value() != null
                        && measured.period().end().isBefore(current.period().start()))
                .max(Comparator.comparing(Measured::period));
    }

    /** The number in force in the year: the newest one assigned for it or for an earlier year. */
    public Optional<Assigned> inForce(String subIndicator, int year) {
        return requirements.getOrDefault(subIndicator, List.of()).stream()
                .filter(assigned -> assigned.year() <= year)
                .max(Comparator.comparingInt(Assigned::year));
    }
}
