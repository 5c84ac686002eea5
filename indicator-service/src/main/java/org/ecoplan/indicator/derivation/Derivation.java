package org.ecoplan.indicator.derivation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.indicator.formula.Derived;
import org.ecoplan.indicator.formula.Lineage;
import org.ecoplan.indicator.formula.NoValue;
import org.ecoplan.indicator.formula.Value;

/**
 * What a formula comes to in a region and a period.
 *
 * @param value absent where there is none
 * @param reason why there is none
 * @param lineage what it was made of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Derivation(BigDecimal value, Reason reason, Origin lineage) {

    /**
     * Why there is no value.
     *
     * @param code stable, for programs
     */
    public record Reason(String code, LocalizedText text) {}

    /**
     * What a value was made of.
     *
     * @param formulaVersion changes with the formula, and with nothing else
     * @param inputs every aggregate, in the order of the expression
     */
    public record Origin(String formulaVersion, String expression, List<Lineage.Input> inputs) {}

    static Derivation of(Derived derived, String formulaVersion) {
        Lineage lineage = derived.lineage();
        Origin origin = new Origin(formulaVersion, lineage.expression(), lineage.inputs());
        if (derived instanceof NoValue none) {
            return new Derivation(null, new Reason(none.reason().code(), none.text()), origin);
        }
        return new Derivation(((Value) derived).value(), null, origin);
    }

    /** The same inputs, which cannot be true. */
    Derivation refused(LocalizedText why) {
        return new Derivation(null, new Reason("out-of-bounds", why), lineage);
    }
}
