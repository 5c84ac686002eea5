package org.ecoplan.reporting.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Unit;

/**
 * How the projects stand that a unit answers for. Each project counts with every unit that has a share in it, so these
 * counts do not add up to the plan's.
 *
 * @param leads those that it leads
 * @param takesPart those that it takes part in under another's lead, also as one of a group
 * @param asOf the moment as of which it was known, where one was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitStanding(
        String code, LocalizedText name, Unit.Kind kind, String region, Tally leads, Tally takesPart, Instant asOf) {

    static UnitStanding of(NamedUnit unit, Optional<Unit> known, Tally leads, Tally takesPart) {
        return new UnitStanding(
                unit.code(),
                unit.name(),
                known.map(Unit::kind).orElse(null),
                known.map(Unit::region).orElse(null),
                leads,
                takesPart,
                null);
    }

    public UnitStanding asOf(Instant moment) {
        return new UnitStanding(code, name, kind, region, leads, takesPart, moment);
    }
}
