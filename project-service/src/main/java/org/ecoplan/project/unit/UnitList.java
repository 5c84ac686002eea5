package org.ecoplan.project.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.problem.FileRules;

/** The units of one project file. */
public final class UnitList {

    private final List<Unit> units;
    private final Map<String, Unit> byCode = new HashMap<>();

    public UnitList(List<Unit> units) {
        this.units = units;
        units.forEach(unit -> byCode.put(unit.code(), unit));
    }

    /** Finds everything in the list that does not fit together; {@code at} points to it. */
    public void check(String at, FileRules rules) {
        Set<String> codes = rules.codes(units, Unit::code, at, "code");
        rules.distinct(units, Unit::creditCode, at, "creditCode");
        for (int i = 0; i < units.size(); i++) {
            check(units.get(i), codes, at + "/" + i, rules);
        }
    }

    private void check(Unit unit, Set<String> codes, String at, FileRules rules) {
        UnitRules.check(unit, at, rules);
        rules.references(unit.members(), codes, at + "/members", "unit");
        noGroups(unit.members(), at + "/members", rules);
    }

    /** Codes that must be of single units. */
    public void noGroups(List<String> codes, String at, FileRules rules) {
        for (int i = 0; i < codes.size(); i++) {
            rules.faults()
                    .check(
                            !isGroup(codes.get(i)),
                            at + "/" + i,
                            "is-a-group",
                            "a group cannot stand for another group",
                            codes.get(i));
        }
    }

    List<Unit> units() {
        return units;
    }

    public Set<String> codes() {
        return byCode.keySet();
    }

    /** Whether a project has to say itself whom this unit stands for. */
    public boolean isOpenGroup(String code) {
        return isGroup(code) && byCode.get(code).members().isEmpty();
    }

    private boolean isGroup(String code) {
        Unit unit = byCode.get(code);
        return unit != null && unit.isGroup();
    }
}
