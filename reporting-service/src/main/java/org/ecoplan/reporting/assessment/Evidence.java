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
 * Everything that the verdicts on one region may rest on. Its lists are in an order of their own, whatever order things
 * became known in.
 *
 * @param edition revision of the plan's definition
 * @param measurements by number of the sub-indicator, oldest period first
 * @param requirements by number of the sub-indicator, by year
 * @param projects by code
 * @param incomplete by number of the sub-indicator, oldest first: periods of which a city has no value, since some of its
 *     districts have none
 */
record Evidence(
        long edition,
        PlanDefinition definition,
        Map<String, List<Measured>> measurements,
        Map<String, List<Assigned>> requirements,
        List<KnownProject> projects,
        Map<String, List<Incomplete>> incomplete) {

    Evidence {
        // a document leaves out what is empty
        measurements = measurements == null ? Map.of() : measurements;
        requirements = requirements == null ? Map.of() : requirements;
        projects = projects == null ? List.of() : projects;
        incomplete = incomplete == null ? Map.of() : incomplete;
    }

    static Evidence of(KnownPlan plan, Facts facts, Collection<KnownProject> projects) {
        return new Evidence(
                plan.revision(),
                plan.definition(),
                sorted(facts.measurements(), all -> true, Comparator.comparing(Measured::period)),
                sorted(facts.requirements(), all -> true, Comparator.comparing(Assigned::year)),
                projects.stream()
                        .sorted(Comparator.comparing(KnownProject::code))
                        .toList(),
                sorted(facts.incomplete(), all -> true, Comparator.comparing(Incomplete::period)));
    }

    /** What a year's verdicts may rest on: of later years nothing was measured or assigned for it. */
    Evidence until(int year) {
        return new Evidence(
                edition,
                definition,
                sorted(
                        measurements,
                        measured -> measured.period().year() <= year,
                        Comparator.comparing(Measured::period)),
                sorted(requirements, assigned -> assigned.year() <= year, Comparator.comparing(Assigned::year)),
                projects,
                sorted(
                        incomplete,
                        lacking -> lacking.period().year() <= year,
                        Comparator.comparing(Incomplete::period)));
    }

    /** The same as it would be judged by another edition of the plan. */
    Evidence inEditionOf(Evidence other) {
        return new Evidence(other.edition, other.definition, measurements, requirements, projects, incomplete);
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
