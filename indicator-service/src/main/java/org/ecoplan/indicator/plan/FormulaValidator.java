package org.ecoplan.indicator.plan;

import org.ecoplan.contracts.plan.Formula;
import org.ecoplan.contracts.plan.Formula.Variable;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.indicator.formula.CompiledFormula;
import org.ecoplan.indicator.formula.InvalidFormulaException;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/** Checks that the formula of a sub-indicator, where there is one, can be read and evaluated. */
class FormulaValidator {

    private final SubIndicator subIndicator;
    private final String at;
    private final FileRules rules;
    private final Faults faults;

    /** @param at pointer to the formula */
    FormulaValidator(SubIndicator subIndicator, String at, FileRules rules) {
        this.subIndicator = subIndicator;
        this.at = at;
        this.rules = rules;
        this.faults = rules.faults();
    }

    void check() {
        Formula formula = subIndicator.formula();
        if (formula == null) {
            return;
        }
        faults.check(subIndicator.isQuantity(), at, "not-a-quantity", "a formula derives quantities only", null);
        checkVariables(formula);
        try {
            CompiledFormula.of(formula);
        } catch (InvalidFormulaException e) {
            // what is missing the schema has said
            e.faults().stream()
                    .filter(fault -> !fault.code().equals("missing"))
                    .forEach(
                            fault -> faults.add(at + fault.pointer(), fault.code(), fault.message(), fault.rejected()));
        }
    }

    private void checkVariables(Formula formula) {
        rules.distinct(formula.variables(), Variable::code, at + "/variables", "code");
        for (int i = 0; i < formula.variables().size(); i++) {
            String code = formula.variables().get(i).code();
            faults.check(
                    code == null || !CompiledFormula.isReserved(code),
                    at + "/variables/" + i + "/code",
                    "reserved",
                    "this word is one of the language's",
                    code);
        }
    }
}
