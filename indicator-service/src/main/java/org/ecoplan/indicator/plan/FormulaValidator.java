package org.ecoplan.indicator.plan;

import java.util.HashSet;
import java.util.Set;
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
            e.faults()
                    .forEach(
                            fault -> faults.add(at + fault.pointer(), fault.code(), fault.message(), fault.rejected()));
        }
    }

    private void checkVariables(Formula formula) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < formula.variables().size(); i++) {
            Variable variable = formula.variables().get(i);
            String here = at + "/variables/" + i;
            rules.text(variable.name(), here + "/name");
            rules.text(variable.unit(), here + "/unit");
            if (faults.present(variable.code(), here + "/code")) {
                checkCode(variable.code(), codes, here + "/code");
            }
        }
    }

    private void checkCode(String code, Set<String> codes, String here) {
        faults.check(
                Variable.isCode(code),
                here,
                "wrong-format",
                "a variable's code is a letter and up to 63 letters, digits and underscores",
                code);
        faults.check(!CompiledFormula.isReserved(code), here, "reserved", "this word is one of the language's", code);
        faults.check(codes.add(code), here, "twice", "another variable has this code", code);
    }
}
