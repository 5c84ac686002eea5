package org.ecoplan.reporting.completion;

import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;

/**
 * Who answers for a project. A unit that leads it is not among those that take part.
 *
 * @param leads the first unit that it names, or those that this one stands for
 * @param takesPart all others, those of its parts included, in the project's order
 * @param groups the groups that it names
 */
public record Responsible(Set<String> leads, Set<String> takesPart, Set<String> groups) {

    static Responsible of(Project project, Directory directory) {
        Set<String> leads = project.units().stream()
                .limit(1)
                .flatMap(first -> directory.meantBy(first, project.relevant()))
                .collect(toCollection(LinkedHashSet::new));
        Set<String> others = Stream.concat(
                        meant(project.units(), project.relevant(), directory),
                        project.parts().stream()
                                .flatMap(part -> meant(part.units(), relevant(part, project), directory)))
                .filter(unit -> !leads.contains(unit))
                .collect(toCollection(LinkedHashSet::new));
        Set<String> groups = Stream.concat(
                        project.units().stream(),
                        project.parts().stream().map(Part::units).flatMap(List::stream))
                .map(directory::acting)
                .filter(directory::isGroup)
                .collect(toCollection(LinkedHashSet::new));
        return new Responsible(
                Collections.unmodifiableSet(leads),
                Collections.unmodifiableSet(others),
                Collections.unmodifiableSet(groups));
    }

    private static Stream<String> meant(List<String> units, List<String> relevant, Directory directory) {
        return Stream.concat(
                units.stream().flatMap(unit -> directory.meantBy(unit, relevant)),
                relevant.stream().map(directory::acting));
    }

    private static List<String> relevant(Part part, Project project) {
        return part.relevant().isEmpty() ? project.relevant() : part.relevant();
    }

    /** Whether a unit, or a group, has a share in the project. */
    boolean includes(String unit) {
        return leads.contains(unit) || takesPart.contains(unit) || groups.contains(unit);
    }

    /** Everyone who answers himself, the leading ones first. */
    Stream<String> all() {
        return Stream.concat(leads.stream(), takesPart.stream());
    }
}
