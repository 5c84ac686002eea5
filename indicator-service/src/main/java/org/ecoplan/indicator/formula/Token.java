package org.ecoplan.indicator.formula;

/**
 * A word, a number or a sign of an expression.
 *
 * @param start index of its first character
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        NAME,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String expected) {
        return kind != Kind.NUMBER && text.equals(expected);
    }

    int end() {
        return start + text.length();
    }

    FormulaFault fault(String code, String message) {
        return FormulaFault.inExpression(start + 1, code, message, text);
    }

    /** The token in a sentence. */
    String quoted() {
        return kind == Kind.END ? "the end" : "\"" + text + "\"";
    }
}
