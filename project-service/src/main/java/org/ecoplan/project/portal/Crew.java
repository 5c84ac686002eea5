package org.ecoplan.project.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.project.unit.AnsweringUnit;
import org.ecoplan.project.unit.UnitDirectory;

/**
 * Who answers for a project or a part of it.
 *
 * @param lead the unit that leads, or the group
 * @param others the units that take part; those that the plan names as a group as one, unless it says itself who they
 *     are
 * @param answering the single units that all these are, or stand for
 * @param meant for each unit that the plan names, its code, and whom it stands for if the plan says that itself
 */
record Crew(UnitName lead, List<UnitName> others, List<AnsweringUnit> answering, List<Set<String>> meant) {

    /**
     * @param named units as the plan names them
     * @param relevant whom a group without members stands for
     * @param answering the single units that these are, or stand for
     */
    static Crew of(List<String> named, List<String> relevant, List<AnsweringUnit> answering, UnitDirectory directory) {
        List<UnitName> leading = acting(named.get(0), answering);
        return new Crew(
                leading.size() == 1 ? leading.get(0) : named(named.get(0), directory),
                named.stream()
                        .skip(1)
                        .flatMap(unit -> others(unit, answering, directory).stream())
                        .toList(),
                answering,
                named.stream().map(unit -> meant(unit, relevant, directory)).toList());
    }

    private static Set<String> meant(String named, List<String> relevant, UnitDirectory directory) {
        Unit unit = directory.find(named).orElseThrow();
        Set<String> meant = new HashSet<>(Set.of(named));
        if (unit.isGroup() && unit.members().isEmpty()) {
            meant.addAll(relevant);
        }
        return meant;
    }

    private static List<UnitName> others(String named, List<AnsweringUnit> answering, UnitDirectory directory) {
        boolean isFixedGroup = !directory.find(named).orElseThrow().members().isEmpty();
        List<UnitName> acting = acting(named, answering);
        return isFixedGroup || acting.isEmpty() ? List.of(named(named, directory)) : acting;
    }

    /** The single units that act for one that is named. */
    private static List<UnitName> acting(String named, List<AnsweringUnit> answering) {
        return answering.stream()
                .filter(unit -> named.equals(
                        unit.through().isEmpty() ? unit.code() : unit.through().get(0)))
                .map(unit -> new UnitName(unit.code(), unit.name()))
                .toList();
    }

    private static UnitName named(String code, UnitDirectory directory) {
        return new UnitName(code, directory.find(code).orElseThrow().name());
    }

    /** @param names under which the plan may name a unit, or a group */
    boolean isLedBy(Set<String> names) {
        return isMeant(meant.get(0), names);
    }

    /** @param names under which the plan may name a unit, or a group */
    boolean takesPart(Set<String> names) {
        return !isLedBy(names) && meant.stream().skip(1).anyMatch(unit -> isMeant(unit, names));
    }

    private static boolean isMeant(Set<String> unit, Set<String> names) {
        return unit.stream().anyMatch(names::contains);
    }

    /** Whether one of them has this word in its name. */
    boolean isNamed(SearchWord word) {
        return Stream.of(
                        Stream.of(lead.name()),
                        others.stream().map(UnitName::name),
                        answering.stream().map(AnsweringUnit::name))
                .flatMap(names -> names)
                .anyMatch(name -> word.isIn(name.zh()) || word.isIn(name.en()));
    }
}
