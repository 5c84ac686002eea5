package org.ecoplan.indicator.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The arithmetic of a formula, its inputs replaced by {@code i0}, {@code i1}, …. Of the library's language there are
 * only numbers, inputs, the four operations and brackets: no functions, no constants, no powers, no texts.
 */
final class Arithmetic {

    static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final ExpressionConfiguration CLOSED = ExpressionConfiguration.builder()
            .operatorDictionary(fourOperations())
            .functionDictionary(new MapBasedFunctionDictionary())
            .defaultConstants(Map.of())
            .mathContext(PRECISION)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .implicitMultiplicationAllowed(false)
            .stripTrailingZeros(false)
            .zoneId(ZoneOffset.UTC)
            .locale(Locale.ROOT)
            .build();

    private final Expression expression;

    Arithmetic(String text) {
        this.expression = new Expression(text, CLOSED);
        try {
            expression.validate();
        } catch (ParseException e) {
            throw new IllegalStateException("what was read as a formula is no arithmetic: " + text, e);
        }
    }

    static String nameOfInput(int index) {
        return "i" + index;
    }

    /** Computes with these inputs; several threads may do so at once. */
    BigDecimal compute(List<BigDecimal> inputs) throws DivisionByZeroException {
        try {
            Expression own = expression.copy();
            for (int i = 0; i < inputs.size(); i++) {
                own.with(nameOfInput(i), inputs.get(i));
            }
            return own.evaluate().getNumberValue();
        } catch (DivisionByZeroException e) {
            throw e;
        } catch (EvaluationException | ParseException e) {
            throw new IllegalStateException("cannot compute " + expression.getExpressionString(), e);
        }
    }

    private static OperatorDictionaryIfc fourOperations() {
        OperatorDictionaryIfc operators = new MapBasedOperatorDictionary();
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new ExactDivision());
        return operators;
    }
}
