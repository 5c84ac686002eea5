package org.ecoplan.indicator.formula;

/**
 * Why a formula cannot be accepted.
 *
 * @param pointer to the member of the formula: {@code /expression}, {@code /decimals} or {@code /variables/0}
 * @param position in the expression, the first character is 1; {@code null} where it is about no place in it
 * @param code stable, for programs
 * @param message what would be right
 * @param rejected what stands there
 */
public record FormulaFault(String pointer, Integer position, String code, String message, String rejected) {

    static FormulaFault inExpression(int position, String code, String message, String rejected) {
        return new FormulaFault("/expression", position, code, "at character " + position + ": " + message, rejected);
    }

    static FormulaFault ofWhole(String code, String message, String rejected) {
        return new FormulaFault("/expression", null, code, message, rejected);
    }

    static FormulaFault ofVariable(int index, String code, String message, String rejected) {
        return new FormulaFault("/variables/" + index, null, code, message, rejected);
    }
}
