package org.ecoplan.project.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.problem.Faults;

/** The whole directory at one moment of its history: who is who, who belongs to whom, who acts for whom. */
public final class UnitDirectory {

    private final Map<String, DirectoryEntry> entries = new LinkedHashMap<>();

    public UnitDirectory(Collection<DirectoryEntry> entries) {
        entries.forEach(entry -> this.entries.put(entry.unit().code(), entry));
    }

    public Optional<Unit> find(String code) {
        return Optional.ofNullable(entries.get(code)).map(DirectoryEntry::unit);
    }

    /** How often any entry was changed. */
    long revision() {
        return entries.values().stream().mapToLong(DirectoryEntry::revision).sum();
    }

    /**
     * Finds whether a code is not that of a single unit that acts on a day: who answers, reports or is entrusted with
     * something must be one.
     */
    public boolean requireActing(String code, LocalDate day, String at, Faults faults) {
        DirectoryEntry entry = entries.get(code);
        return faults.present(code, at)
                && faults.check(entry != null, at, "unknown-unit", "there is no unit with this code", code)
                && faults.check(
                        !entry.unit().isGroup(),
                        at,
                        "is-a-group",
                        "a group does not act by itself: name one of its units",
                        code)
                && faults.check(
                        entry.acts(day),
                        at,
                        "ended",
                        "this unit ended on " + entry.endedOn() + " and was merged into " + entry.successor(),
                        code);
    }

    /**
     * Which single units answer for a project on a day. The first that is named leads; if that is a group, everyone in it
     * does. A unit that is named in several ways is there once, for the first of them.
     */
    public List<AnsweringUnit> answering(Project project, LocalDate day) {
        return answering(project.units(), project.relevant(), day);
    }

    /** The same for a part; where it does not say whom a group without members stands for, its project does. */
    public List<AnsweringUnit> answering(Project project, Part part, LocalDate day) {
        return answering(part.units(), part.relevant().isEmpty() ? project.relevant() : part.relevant(), day);
    }

    private List<AnsweringUnit> answering(List<String> named, List<String> relevant, LocalDate day) {
        Map<String, AnsweringUnit> answering = new LinkedHashMap<>();
        for (int i = 0; i < named.size(); i++) {
            AnsweringUnit.Role role = i == 0 ? AnsweringUnit.Role.LEAD : AnsweringUnit.Role.PARTICIPANT;
            for (List<String> way : waysFrom(named.get(i), relevant, day)) {
                String code = way.get(way.size() - 1);
                answering.putIfAbsent(code, answering(code, role, way.subList(0, way.size() - 1)));
            }
        }
        return List.copyOf(answering.values());
    }

    private AnsweringUnit answering(String code, AnsweringUnit.Role role, List<String> through) {
        Unit unit = entries.get(code).unit();
        return new AnsweringUnit(code, unit.name(), role, List.copyOf(through), unit.isGroup());
    }

    /** From what the plan names to each unit that acts for it; a group that stands for nobody is an end itself. */
    private List<List<String>> waysFrom(String named, List<String> relevant, LocalDate day) {
        List<String> standsFor = standsFor(named, relevant);
        return standsFor.isEmpty()
                ? List.of(succession(named, day))
                : standsFor.stream()
                        .map(member -> Stream.concat(Stream.of(named), succession(member, day).stream())
                                .toList())
                        .toList();
    }

    private List<String> standsFor(String code, List<String> relevant) {
        Unit unit = entries.get(code).unit();
        return unit.isGroup() && unit.members().isEmpty() ? relevant : unit.members();
    }

    /** A unit and its successors, up to the one that acts on that day. */
    private List<String> succession(String code, LocalDate day) {
        List<String> succession = new ArrayList<>(List.of(code));
        DirectoryEntry last = entries.get(code);
        while (!last.acts(day)) {
            last = entries.get(last.successor());
            succession.add(last.unit().code());
        }
        return succession;
    }

    /** The units that a group always stands for, as they act on that day; none for what is no group. */
    List<UnitReference> membersOf(String group, LocalDate day) {
        Map<String, UnitReference> members = new LinkedHashMap<>();
        for (String member : entries.get(group).unit().members()) {
            List<String> succession = succession(member, day);
            DirectoryEntry last = entries.get(succession.get(succession.size() - 1));
            members.putIfAbsent(
                    last.unit().code(),
                    succession.size() == 1 ? UnitReference.to(last) : UnitReference.insteadOf(member, last));
        }
        return List.copyOf(members.values());
    }

    /** The groups that a unit belongs to, by its own code or that of a unit merged into it. */
    List<DirectoryEntry> groupsOf(String code) {
        Set<String> merged = withMerged(code);
        return entries.values().stream()
                .filter(entry -> entry.unit().members().stream().anyMatch(merged::contains))
                .toList();
    }

    /** The units that were merged into this one, directly or by way of others. */
    List<DirectoryEntry> mergedInto(String code) {
        Set<String> merged = withMerged(code);
        return entries.values().stream()
                .filter(entry -> merged.contains(entry.successor()))
                .toList();
    }

    /** The codes under which a plan may name a unit: its own, those of units merged into it, and groups of them all. */
    public Set<String> namesOf(String code) {
        Set<String> names = new HashSet<>(withMerged(code));
        groupsOf(code).forEach(group -> names.add(group.unit().code()));
        return names;
    }

    private Set<String> withMerged(String code) {
        Set<String> merged = new HashSet<>(Set.of(code));
        while (merged.addAll(endedIn(merged))) {
            // whoever was merged into one of those has to be found as well
        }
        return merged;
    }

    private List<String> endedIn(Set<String> successors) {
        return entries.values().stream()
                .filter(entry -> successors.contains(entry.successor()))
                .map(entry -> entry.unit().code())
                .toList();
    }

    /** Another unit that has the same credit code. */
    Optional<String> otherHolder(Unit unit) {
        return entries.values().stream()
                .map(DirectoryEntry::unit)
                .filter(other -> !other.code().equals(unit.code()))
                .filter(other -> unit.creditCode() != null && unit.creditCode().equals(other.creditCode()))
                .map(Unit::code)
                .findFirst();
    }

    /** The directory as it would be with other definitions of these units. */
    UnitDirectory with(Collection<Unit> units) {
        UnitDirectory changed = new UnitDirectory(entries.values());
        units.forEach(unit -> changed.entries.merge(
                unit.code(),
                new DirectoryEntry(unit, null, null, 0),
                (known, defined) -> new DirectoryEntry(unit, known.endedOn(), known.successor(), known.revision())));
        return changed;
    }
}
