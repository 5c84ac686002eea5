package org.ecoplan.reporting.completion;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.project.Unit;

/** Who is meant by the codes of units on a day. */
public class Directory {

    private final Map<String, UnitDefined> byCode;
    private final LocalDate day;

    Directory(Collection<UnitDefined> units, LocalDate day) {
        this.byCode = units.stream().collect(toMap(UnitDefined::key, identity()));
        this.day = day;
    }

    Optional<Unit> unit(String code) {
        return Optional.ofNullable(byCode.get(code)).map(UnitDefined::unit);
    }

    /** A code with the name that is known of it. */
    public NamedUnit named(String code) {
        return new NamedUnit(code, unit(code).map(Unit::name).orElse(null));
    }

    /** The unit that acts in the place of another on the day; itself where none does. */
    public String acting(String code) {
        Set<String> seen = new HashSet<>();
        String acting = code;
        while (seen.add(acting) && isSucceeded(acting)) {
            acting = byCode.get(acting).successor();
        }
        return acting;
    }

    private boolean isSucceeded(String code) {
        UnitDefined unit = byCode.get(code);
        return unit != null && unit.successor() != null && (unit.endedOn() == null || !day.isBefore(unit.endedOn()));
    }

    /** The units in whose place one acts on the day, by code. */
    public List<String> predecessors(String acting) {
        return byCode.keySet().stream()
                .filter(code -> !code.equals(acting) && acting(code).equals(acting))
                .sorted()
                .toList();
    }

    /**
     * The units that a code in a project stands for: the members of a group, those that the project names where a group
     * has no members of its own, or the unit itself.
     *
     * @param relevant the units that the project names as those concerned
     */
    Stream<String> meantBy(String code, List<String> relevant) {
        String acting = acting(code);
        if (!isGroup(acting)) {
            return Stream.of(acting);
        }
        List<String> members = byCode.get(acting).unit().members();
        List<String> meant = members.isEmpty() ? relevant : members;
        return meant.isEmpty() ? Stream.of(acting) : meant.stream().map(this::acting);
    }

    boolean isGroup(String code) {
        return unit(code).map(unit -> unit.kind() == Unit.Kind.GROUP).orElse(false);
    }
}
