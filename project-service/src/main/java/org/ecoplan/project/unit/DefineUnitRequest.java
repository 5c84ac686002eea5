package org.ecoplan.project.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/**
 * What a unit is from a day on, as somebody sends it.
 *
 * @param creditCode GB 32100-2015
 * @param members codes of single units; for a group only
 * @param since the day from which it is this; left out where nobody can tell
 * @param document by which this was decided
 * @param reason why it is what it is now; required for a change
 */
@Schema(examples = """
        {"name":{"zh":"市水务局","en":"Jiangmen Water Authority"},"kind":"DEPARTMENT","region":"440700",\
        "since":"2021-03-01","reason":"机构改革 · reform of the institutions","recordedBy":"市委编办 · Li Hua"}""")
public record DefineUnitRequest(
        LocalizedText name,
        Unit.Kind kind,
        String region,
        String creditCode,
        List<String> members,

        @Schema(examples = "2021-03-01") LocalDate since,

        LocalizedText document,
        String recordedBy,
        String reason) {

    public DefineUnitRequest {
        members = Absent.asEmpty(members);
    }

    Unit toUnit(String code) {
        return new Unit(code, name, kind, region, creditCode, members);
    }

    /** Finds everything in it that could not be said of any unit. */
    void check(String code, LocalDate today, UnitDirectory directory, Faults faults) {
        FileRules rules = new FileRules(faults);
        Unit unit = toUnit(code);
        UnitRules.check(unit, "", rules);
        UnitRules.checkHolder(unit, directory, "", faults);
        for (int i = 0; i < unit.members().size(); i++) {
            checkMember(unit.members().get(i), "/members/" + i, directory, faults);
        }
        faults.happened(since, "/since", today);
        rules.optionalText(document, "/document");
        faults.readable(recordedBy, "/recordedBy");
        faults.readable(reason, "/reason");
    }

    private void checkMember(String code, String at, UnitDirectory directory, Faults faults) {
        directory
                .find(code)
                .ifPresentOrElse(
                        member -> faults.check(
                                !member.isGroup(), at, "is-a-group", "a group cannot stand for another group", code),
                        () -> faults.add(at, "unknown-unit", "there is no unit with this code", code));
        faults.check(members.indexOf(code) == members.lastIndexOf(code), at, "twice", "it is in this list twice", code);
    }

    /** Whether the directory says this already. */
    boolean isKnown(UnitState state) {
        return state.definition().equals(toUnit(state.definition().code())) && Objects.equals(since, state.since());
    }

    /** Finds what is missing for it to replace something else, and what does not fit to it. */
    void checkAsAChangeOf(UnitState known, Faults faults) {
        faults.check(reason != null && !reason.isBlank(), "/reason", "missing", "changing a unit needs a reason", null);
        if (kind != null) {
            UnitRules.checkStaysAGroup(known.definition(), kind, "", faults);
        }
        faults.check(
                since == null || !known.hasEnded() || since.isBefore(known.endedOn()),
                "/since",
                "wrong-order",
                "the unit ended on " + known.endedOn(),
                since);
    }

    Recorded recorded(Instant at) {
        return Recorded.by(recordedBy, reason, document, at);
    }
}
