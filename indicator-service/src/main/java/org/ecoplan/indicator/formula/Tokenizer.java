package org.ecoplan.indicator.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.indicator.formula.Token.Kind;

/** Cuts an expression into tokens. */
final class Tokenizer {

    /** As many as a value may have that somebody sends. */
    private static final int MOST_DIGITS = 30;

    // a number takes letters along, so that 1e9 is one fault and not a number followed by a name
    private static final Pattern TOKEN = Pattern.compile(
            "(?<name>[A-Za-z][A-Za-z0-9_]*)|(?<number>[0-9][A-Za-z0-9_.]*)|(?<sign><=|>=|<>|[-+*/()<>=])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private Tokenizer() {}

    /**
     * The tokens, the last one being the end.
     *
     * @throws InvalidFormulaException at the first character that is no part of the language
     */
    static List<Token> tokens(String expression) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(expression);
        int at = afterSpace(expression, 0);
        while (at < expression.length()) {
            matcher.region(at, expression.length());
            if (!matcher.lookingAt()) {
                throw new InvalidFormulaException(List.of(strange(expression, at)));
            }
            tokens.add(checked(new Token(kind(matcher), matcher.group(), at)));
            at = afterSpace(expression, matcher.end());
        }
        tokens.add(new Token(Kind.END, "", expression.length()));
        return tokens;
    }

    private static int afterSpace(String expression, int from) {
        int at = from;
        while (at < expression.length() && Character.isWhitespace(expression.charAt(at))) {
            at++;
        }
        return at;
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("name") != null) {
            return Kind.NAME;
        }
        return matcher.group("number") != null ? Kind.NUMBER : Kind.SIGN;
    }

    private static Token checked(Token token) {
        if (token.kind() == Kind.NUMBER
                && (!NUMBER.matcher(token.text()).matches() || token.text().length() > MOST_DIGITS)) {
            throw new InvalidFormulaException(List.of(token.fault(
                    "wrong-number",
                    "a number is at most " + MOST_DIGITS
                            + " digits with an optional point between them, such as 0.5, without an exponent")));
        }
        return token;
    }

    private static FormulaFault strange(String expression, int at) {
        String character = Character.toString(expression.codePointAt(at));
        return FormulaFault.inExpression(
                at + 1,
                "unknown-character",
                "a formula is written with letters, digits and + - * / ( ) < <= > >= = <>",
                character);
    }
}
