package org.ecoplan.project.workplan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.project.unit.AnsweringUnit;
import org.ecoplan.project.unit.UnitDirectory;

/**
 * Who answers for projects and parts at the end of a year, under every code that they may be named by: what the plan
 * names, those whom that stands for, and who they were before they became what they are.
 */
record Answering(UnitDirectory directory, LocalDate day) {

    /** @param part {@code null} for the project itself, without its parts */
    Set<String> codes(Project project, Part part) {
        return units(project, part).flatMap(Answering::codes).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether a unit is one of these, or one whom they stand for in the project. */
    boolean isAmong(String unit, List<String> named, Project project, Integer part) {
        return directory.namesOf(unit).stream().anyMatch(named::contains)
                || Stream.concat(
                                part == null ? units(project, null) : Stream.empty(),
                                project.parts().stream()
                                        .filter(one ->
                                                part == null || one.number().equals(part))
                                        .flatMap(one -> units(project, one)))
                        .map(one -> codes(one).toList())
                        .anyMatch(
                                codes -> codes.contains(unit) && codes.stream().anyMatch(named::contains));
    }

    private Stream<AnsweringUnit> units(Project project, Part part) {
        return (part == null ? directory.answering(project, day) : directory.answering(project, part, day)).stream();
    }

    private static Stream<String> codes(AnsweringUnit unit) {
        return Stream.concat(Stream.of(unit.code()), unit.through().stream());
    }
}
