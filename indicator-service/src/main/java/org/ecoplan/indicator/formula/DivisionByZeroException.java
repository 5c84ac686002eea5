package org.ecoplan.indicator.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.parser.Token;

/** A divisor came to 0; the position is that of the sign of division in the arithmetic. */
class DivisionByZeroException extends EvaluationException {

    DivisionByZeroException(Token sign) {
        super(sign, "division by zero");
    }
}
