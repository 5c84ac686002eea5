package org.ecoplan.reporting.assessment;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.reporting.compliance.rules.Assigned;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.Incomplete;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.ProjectState;
import org.ecoplan.reporting.intake.KnownPlan;
import org.ecoplan.reporting.intake.KnownProject;

/**
 * Everything that the verdicts and outlooks of one region may rest on. Its lists are in an order of their own, whatever order things
 * became known in.
 *
 * @param edition revision of the plan's definition
 * @param measurements by number of the sub-indicator, oldest period first
 * @param requirements by number of the sub-indicator, by year
 * @param incomplete by number of the sub-indicator, periods that a city has no value of since districts lack one
 * @param projects by code
 */
record Evidence(
        String region,
        long edition,
        PlanDefinition definition,
        Map<String, List<Measured>> measurements,
        Map<String, List<Incomplete>> incomplete,
        Map<String, List<Assigned>> requirements,
        List<KnownProject> projects) {

    private static final Comparator<Measured> OLDEST_FIRST = Comparator.comparing(Measured::period);
    private static final Comparator<Incomplete> OLDEST_LACKING_FIRST = Comparator.comparing(Incomplete::period);
    private static final Comparator<Assigned> BY_YEAR = Comparator.comparing(Assigned::year);

    Evidence {
        // a document leaves out what is empty
        measurements = measurements == null ? Map.of() : measurements;
        incomplete = incomplete == null ? Map.of() : incomplete;
        requirements = requirements == null ? Map.of() : requirements;
        projects = projects == null ? List.of() : projects;
    }

    static Evidence of(KnownPlan plan, String region, Facts facts, Collection<KnownProject> projects) {
        return new Evidence(
                region,
                plan.revision(),
                plan.definition(),
                sorted(facts.measurements(), all -> true, OLDEST_FIRST),
                sorted(facts.incomplete(), all -> true, OLDEST_LACKING_FIRST),
                sorted(facts.requirements(), all -> true, BY_YEAR),
                projects.stream()
                        .sorted(Comparator.comparing(KnownProject::code))
                        .toList());
    }

    /** What a year's verdicts may rest on: of later years nothing was measured or assigned for it. */
    Evidence until(int year) {
        return new Evidence(
                region,
                edition,
                definition,
                sorted(measurements, measured -> measured.period().year() <= year, OLDEST_FIRST),
                sorted(incomplete, lacking -> lacking.period().year() <= year, OLDEST_LACKING_FIRST),
                sorted(requirements, assigned -> assigned.year() <= year, BY_YEAR),
                projects);
    }

    /** The same as it would be judged by another edition of the plan. */
    Evidence inEditionOf(Evidence other) {
        return new Evidence(region, other.edition, other.definition, measurements, incomplete, requirements, projects);
    }

    boolean hasMeasurements() {
        return !measurements.isEmpty();
    }

    boolean hasMeasurementOf(int year) {
        return measurements.values().stream()
                .flatMap(List::stream)
                .anyMatch(measured -> measured.period().year() == year);
    }

    /** The same as the rules want it. */
    Facts facts() {
        return new Facts(
                measurements,
                requirements,
                projects.stream()
                        .map(project -> new ProjectState(project.dueYear(), project.status()))
                        .toList(),
                incomplete);
    }

    private static <T> Map<String, List<T>> sorted(
            Map<String, List<T>> things, Predicate<T> which, Comparator<T> order) {
        return things.keySet().stream()
                .map(number -> Map.entry(
                        number,
                        things.get(number).stream().filter(which).sorted(order).toList()))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
