package org.ecoplan.reporting.compliance.rules;

import java.math.BigDecimal;

/**
 * The two things a criterion compared: numbers or stages.
 *
 * @param actual the number that was found
 * @param rounded what that was rounded to before it was compared, where the criterion says so (修约值, GB/T 8170)
 * @param relation how it has to lie to the required one
 * @param required the number that was asked for
 * @param actualStage code of the stage that was found
 * @param requiredStage code of the stage that was asked for
 * @param requirement the assigned number that asked for it, if one did
 * @param previous the former measurement that it was compared with, if it was
 */
public record Comparison(
        BigDecimal actual,
        BigDecimal rounded,
        Relation relation,
        BigDecimal required,
        String actualStage,
        String requiredStage,
        Assigned requirement,
        Measured previous) {

    /** How the actual has to lie to the required. */
    public enum Relation {
        AT_LEAST,
        AT_MOST,
        EQUAL,
        MORE_THAN,
        LESS_THAN;

        boolean holds(BigDecimal actual, BigDecimal required) {
            int comparison = actual.compareTo(required);
            return switch (this) {
                case AT_LEAST -> comparison >= 0;
                case AT_MOST -> comparison <= 0;
                case EQUAL -> comparison == 0;
                case MORE_THAN -> comparison > 0;
                case LESS_THAN -> comparison < 0;
            };
        }
    }

    static Comparison ofNumbers(BigDecimal actual, Relation relation, BigDecimal required) {
        return new Comparison(actual, null, relation, required, null, null, null, null);
    }

    static Comparison ofStages(String actual, String required) {
        return new Comparison(null, null, Relation.AT_LEAST, null, actual, required, null, null);
    }

    Comparison assignedBy(Assigned assigned) {
        return new Comparison(actual, rounded, relation, required, actualStage, requiredStage, assigned, previous);
    }

    Comparison withFormer(Measured former) {
        return new Comparison(actual, rounded, relation, required, actualStage, requiredStage, requirement, former);
    }

    /** Rounds what was found before it is compared. */
    Comparison to(Rounding rounding) {
        return new Comparison(
                actual,
                rounding.changes(actual) ? rounding.of(actual) : null,
                relation,
                required,
                actualStage,
                requiredStage,
                requirement,
                previous);
    }

    /** The number that was compared with the required one. */
    public BigDecimal compared() {
        return rounded == null ? actual : rounded;
    }

    Outcome outcome() {
        return relation.holds(compared(), required) ? Outcome.MET : Outcome.NOT_MET;
    }
}
