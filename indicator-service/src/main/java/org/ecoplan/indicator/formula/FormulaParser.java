package org.ecoplan.indicator.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.formula.Aggregate.Function;
import org.ecoplan.indicator.formula.Selection.Condition;

/**
 * Reads an expression by recursive descent and writes down the arithmetic of it as it goes, with a name for each input.
 *
 * <p>What has the wrong form ends the reading; what only means nothing, such as a variable that is not declared, is
 * remembered, so that all of it can be mended at once.
 */
final class FormulaParser {

    static final String WHERE = "where";
    static final String AND = "and";
    static final String PREVIOUS = "previous";

    private static final int DEEPEST_NESTING = 20;
    private static final int MOST_INPUTS = 50;

    private final String expression;
    private final Set<String> declared;
    private final List<Token> tokens;
    private final List<FormulaFault> faults = new ArrayList<>();
    private final List<Aggregate> inputs = new ArrayList<>();
    private final Map<Integer, String> divisors = new HashMap<>();
    private final StringBuilder arithmetic = new StringBuilder();

    private int next;
    private int depth;
    private boolean previous;

    FormulaParser(String expression, Set<String> declared) {
        this.expression = expression;
        this.declared = declared;
        this.tokens = Tokenizer.tokens(expression);
    }

    /**
     * Reads the whole expression.
     *
     * @throws InvalidFormulaException with every fault found
     */
    Parsed parse() {
        sum();
        if (peek().kind() != Token.Kind.END) {
            throw stop(peek(), "unexpected", "expected + - * / or the end, not " + peek().quoted());
        }
        if (!faults.isEmpty()) {
            throw new InvalidFormulaException(faults);
        }
        return new Parsed(arithmetic.toString(), List.copyOf(inputs), Map.copyOf(divisors));
    }

    /**
     * What an expression was read as.
     *
     * @param arithmetic over the inputs, by {@link Arithmetic#nameOfInput}
     * @param divisors the source of each divisor by the position of its sign in the arithmetic, counted from 1
     */
    record Parsed(String arithmetic, List<Aggregate> inputs, Map<Integer, String> divisors) {}

    private void sum() {
        product();
        while (peek().is("+") || peek().is("-")) {
            arithmetic.append(take().text());
            product();
        }
    }

    private void product() {
        factor();
        while (peek().is("*") || peek().is("/")) {
            Token sign = take();
            arithmetic.append(sign.text());
            if (sign.is("/")) {
                divisor(arithmetic.length());
            } else {
                factor();
            }
        }
    }

    private void divisor(int position) {
        Token first = peek();
        factor();
        Token last = tokens.get(next - 1);
        divisors.put(position, expression.substring(first.start(), last.end()));
        if (first == last && isZero(first)) {
            faults.add(first.fault("division-by-zero", "nothing can be divided by 0"));
        }
    }

    private void factor() {
        if (peek().is("-")) {
            take();
            arithmetic.append("(-");
            operand();
            arithmetic.append(')');
        } else {
            operand();
        }
    }

    private void operand() {
        if (peek().is("(")) {
            bracketed();
            return;
        }
        Token token = take();
        switch (token.kind()) {
            case NUMBER -> arithmetic.append(token.text());
            case NAME -> named(token);
            default ->
                throw stop(
                        token, "unexpected", "expected a number, a variable, a function or (, not " + token.quoted());
        }
    }

    private void bracketed() {
        Token open = take();
        if (++depth > DEEPEST_NESTING) {
            throw stop(open, "too-deep", "brackets may be nested " + DEEPEST_NESTING + " deep");
        }
        arithmetic.append('(');
        sum();
        close(open);
        arithmetic.append(')');
        depth--;
    }

    private void named(Token name) {
        Optional<Function> function = Function.of(name.text());
        if (name.is(PREVIOUS)) {
            ofPreviousYear(name);
        } else if (function.isPresent()) {
            aggregate(function.get());
        } else if (peek().is("(")) {
            throw stop(
                    name,
                    "unknown-function",
                    "there is no such function; there are " + Function.words() + " and " + PREVIOUS);
        } else {
            input(Function.VALUE, variable(name), List.of());
        }
    }

    private void ofPreviousYear(Token name) {
        if (previous) {
            faults.add(name.fault("nested-previous", "previous goes back one year and cannot stand inside another"));
        }
        if (!peek().is("(")) {
            throw stop(peek(), "unexpected", "previous is followed by a bracket, as in previous(sum(x))");
        }
        boolean outside = previous;
        previous = true;
        bracketed();
        previous = outside;
    }

    private void aggregate(Function function) {
        Token open = take();
        if (!open.is("(")) {
            throw stop(open, "unexpected", function.word() + " is followed by a variable in brackets");
        }
        Token variable = take();
        if (variable.kind() != Token.Kind.NAME || peek().is("(")) {
            throw stop(
                    variable, "unexpected", function.word() + " is made of one variable, not of " + variable.quoted());
        }
        List<Condition> conditions = new ArrayList<>();
        if (peek().is(WHERE)) {
            do {
                take();
                conditions.add(condition(variable));
            } while (peek().is(AND));
        }
        close(open);
        input(function, variable(variable), conditions);
    }

    private Condition condition(Token aggregated) {
        Token variable = take();
        if (variable.kind() != Token.Kind.NAME) {
            throw stop(variable, "unexpected", "a condition begins with the variable " + aggregated.text());
        }
        if (!variable.text().equals(aggregated.text())) {
            faults.add(variable.fault(
                    "other-variable", "a condition is on the aggregated variable itself, " + aggregated.text()));
        }
        Token sign = take();
        Comparison comparison = Comparison.of(sign.text())
                .orElseThrow(() -> stop(sign, "unexpected", "expected < <= > >= = or <>, not " + sign.quoted()));
        return new Condition(comparison, bound());
    }

    private BigDecimal bound() {
        boolean negative = peek().is("-");
        if (negative) {
            take();
        }
        Token number = take();
        if (number.kind() != Token.Kind.NUMBER) {
            throw stop(number, "unexpected", "a condition compares with a number, not with " + number.quoted());
        }
        BigDecimal bound = new BigDecimal(number.text());
        return negative ? bound.negate() : bound;
    }

    private String variable(Token name) {
        if (!declared.contains(name.text())) {
            faults.add(name.fault("unknown-variable", "the formula's variables do not have this one"));
        }
        return name.text();
    }

    /** The same input twice is one input. */
    private void input(Function function, String variable, List<Condition> conditions) {
        Aggregate input = new Aggregate(function, new Selection(variable, conditions, previous));
        int index = inputs.indexOf(input);
        if (index < 0) {
            index = inputs.size();
            inputs.add(input);
            if (inputs.size() > MOST_INPUTS) {
                throw stop(peek(), "too-many-inputs", "a formula has at most " + MOST_INPUTS + " different inputs");
            }
        }
        arithmetic.append(Arithmetic.nameOfInput(index));
    }

    private void close(Token open) {
        if (!peek().is(")")) {
            throw stop(
                    peek(),
                    "unbalanced",
                    "expected ) for the ( at character " + (open.start() + 1) + ", not " + peek().quoted());
        }
        take();
    }

    private Token peek() {
        return tokens.get(next);
    }

    /** The next token; behind the last one there is always the end. */
    private Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    /** Nothing can be read behind this fault. */
    private InvalidFormulaException stop(Token at, String code, String message) {
        faults.add(at.fault(code, message));
        return new InvalidFormulaException(faults);
    }

    private static boolean isZero(Token token) {
        return token.kind() == Token.Kind.NUMBER && new BigDecimal(token.text()).signum() == 0;
    }
}
