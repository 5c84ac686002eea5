package org.ecoplan.indicator.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.InfixOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;

/** Division that knows every zero. The library's own takes 0.00 for a divisor. */
@InfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_MULTIPLICATIVE)
class ExactDivision extends AbstractOperator {

    @Override
    public EvaluationValue evaluate(Expression expression, Token sign, EvaluationValue... operands)
            throws EvaluationException {
        BigDecimal divisor = operands[1].getNumberValue();
        if (divisor.signum() == 0) {
            throw new DivisionByZeroException(sign);
        }
        return expression.convertValue(operands[0]
                .getNumberValue()
                .divide(divisor, expression.getConfiguration().getMathContext()));
    }
}
