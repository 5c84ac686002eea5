package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import org.ecoplan.contracts.Direction;
import org.ecoplan.reporting.compliance.rules.Comparison.Relation;
import org.ecoplan.reporting.compliance.rules.Rounding;

/**
 * A number that has to be kept.
 *
 * @param relation at least, at most, or equal
 * @param rounding of what is compared with it; only whether it is kept depends on that, not the way there
 */
record Limit(Relation relation, BigDecimal value, Rounding rounding) {

    Limit(Relation relation, BigDecimal value) {
        this(relation, value, Rounding.NONE);
    }

    static Limit of(Direction direction, BigDecimal value) {
        return new Limit(direction == Direction.AT_LEAST ? Relation.AT_LEAST : Relation.AT_MOST, value);
    }

    boolean isKeptBy(BigDecimal actual) {
        return shortfall(rounding.of(actual)).signum() <= 0;
    }

    /** How much a value lacks: more than 0 where the limit is not kept, less where there is some to spare. */
    BigDecimal shortfall(BigDecimal actual) {
        return switch (relation) {
            case AT_LEAST -> value.subtract(actual);
            case AT_MOST -> actual.subtract(value);
            default -> actual.subtract(value).abs();
        };
    }

    /**
     * The value that lacks so much.
     *
     * @param side of which value, where it can lie on both sides of an equal one; it does not cross over
     */
    BigDecimal valueAt(BigDecimal shortfall, BigDecimal side) {
        return switch (relation) {
            case AT_LEAST -> value.subtract(shortfall);
            case AT_MOST -> value.add(shortfall);
            default ->
                value.add(shortfall
                        .max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(side.subtract(value).signum())));
        };
    }
}
