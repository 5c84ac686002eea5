package org.ecoplan.project.unit;

import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/** What holds for every unit, whether a file brings it along or somebody sends it alone; {@code at} points to it. */
final class UnitRules {

    private UnitRules() {}

    /** Finds what is wrong with a unit by itself. */
    static void check(Unit unit, String at, FileRules rules) {
        Faults faults = rules.faults();
        rules.text(unit.name(), at + "/name");
        if (unit.region() != null) {
            faults.check(Region.isCode(unit.region()), at + "/region", "wrong-format", Region.CODE_FORM, unit.region());
        }
        CreditCode.check(unit.creditCode(), at + "/creditCode", faults);
        if (faults.present(unit.kind(), at + "/kind")) {
            faults.check(
                    unit.members().isEmpty() || unit.isGroup(),
                    at + "/members",
                    "not-a-group",
                    "only a GROUP has members",
                    null);
            faults.check(
                    unit.creditCode() == null || !unit.isGroup(),
                    at + "/creditCode",
                    "is-a-group",
                    "a group is no legal person and has no credit code; its members have",
                    unit.creditCode());
        }
    }

    /** Finds whether another unit has its credit code already. */
    static void checkHolder(Unit unit, UnitDirectory directory, String at, Faults faults) {
        directory
                .otherHolder(unit)
                .ifPresent(holder -> faults.add(
                        at + "/creditCode",
                        "twice",
                        "the directory has this credit code already, for " + holder,
                        unit.creditCode()));
    }

    /** Finds whether a group would become a single unit, or the other way round: projects refer to it as what it is. */
    static void checkStaysAGroup(Unit known, Unit.Kind kind, String at, Faults faults) {
        faults.check(
                known.isGroup() == (kind == Unit.Kind.GROUP),
                at + "/kind",
                "other-kind",
                known.isGroup() ? "a group stays one" : "a single unit does not become a group",
                kind);
    }
}
