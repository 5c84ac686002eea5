package org.ecoplan.indicator.formula;

import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.contracts.plan.Formula;
import org.ecoplan.contracts.plan.Formula.Variable;

/** Formulas for tests. */
final class Formulas {

    private Formulas() {}

    static Formula formula(String expression, Integer decimals, String... variables) {
        return new Formula(
                expression,
                decimals,
                null,
                Stream.of(variables).map(code -> new Variable(code, null, null)).toList());
    }

    static CompiledFormula compiled(String expression, int decimals, String... variables) {
        return CompiledFormula.of(formula(expression, decimals, variables));
    }

    static List<FormulaFault> faults(String expression, String... variables) {
        return faults(formula(expression, 2, variables));
    }

    static List<FormulaFault> faults(Formula formula) {
        try {
            CompiledFormula.of(formula);
            return List.of();
        } catch (InvalidFormulaException e) {
            return e.faults();
        }
    }
}
