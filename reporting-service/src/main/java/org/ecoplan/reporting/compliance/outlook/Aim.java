package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import org.ecoplan.reporting.compliance.rules.Assigned;
import org.ecoplan.reporting.compliance.rules.Comparison.Relation;

/**
 * What is asked for.
 *
 * @param year by whose end
 * @param criterion the type of the criterion that asks, as in the plan file
 * @param relation how the value has to lie to the number
 * @param stage code of the stage that is asked for
 * @param requirement the assigned number that asks, if one does
 */
public record Aim(int year, String criterion, Relation relation, BigDecimal value, String stage, Assigned requirement) {

    static Aim ofNumber(int year, String criterion, Limit limit) {
        return new Aim(year, criterion, limit.relation(), limit.value(), null, null);
    }

    static Aim ofStage(int year, String criterion, String stage) {
        return new Aim(year, criterion, Relation.AT_LEAST, null, stage, null);
    }

    /** To be better than before, or not worse: there is no number. */
    static Aim ofDirection(int year, String criterion) {
        return new Aim(year, criterion, null, null, null, null);
    }

    Aim assignedBy(Assigned assigned) {
        return new Aim(year, criterion, relation, value, stage, assigned);
    }
}
