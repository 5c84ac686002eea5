package org.ecoplan.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.LocalizedText;

/**
 * 计算公式: how a value is computed from what was observed of named variables, per region and period.
 *
 * @param expression in the language of formulas, such as {@code sum(treated) / sum(discharged) * 100}
 * @param decimals how many digits after the point the computed value has
 * @param every which periods a value is computed for; years, where a file leaves it out
 * @param variables everything the expression reads
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Formula(String expression, Integer decimals, Every every, List<Variable> variables) {

    /** A kind of period. */
    public enum Every {
        YEAR,
        QUARTER,
        MONTH
    }

    public Formula {
        every = every == null ? Every.YEAR : every;
        variables = Absent.asEmpty(variables);
    }

    /**
     * One input of a formula.
     *
     * @param code what series of observations name as their variable
     */
    public record Variable(String code, LocalizedText name, LocalizedText unit) {

        private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

        /** Whether a text has the form of a variable's code; a hyphen would be a minus in an expression. */
        public static boolean isCode(String text) {
            return CODE.matcher(text).matches();
        }
    }
}
