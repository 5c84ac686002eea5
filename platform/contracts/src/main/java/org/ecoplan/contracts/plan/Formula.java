package org.ecoplan.contracts.plan;

import java.util.List;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.LocalizedText;

/** 计算公式: how a value is computed from named variables. */
public record Formula(String expression, List<Variable> variables) {

    public Formula {
        variables = Absent.asEmpty(variables);
    }

    /** One input of a formula, per region and period. */
    public record Variable(String code, LocalizedText name, LocalizedText unit) {}
}
