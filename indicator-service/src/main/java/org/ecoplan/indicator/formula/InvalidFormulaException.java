package org.ecoplan.indicator.formula;

import java.util.List;
import java.util.stream.Collectors;

/** A formula that cannot be evaluated, with everything that is wrong with it. */
public class InvalidFormulaException extends IllegalArgumentException {

    private final transient List<FormulaFault> faults;

    InvalidFormulaException(List<FormulaFault> faults) {
        super(faults.stream().map(FormulaFault::message).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<FormulaFault> faults() {
        return faults;
    }
}
