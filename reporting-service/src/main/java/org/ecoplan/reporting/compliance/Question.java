package org.ecoplan.reporting.compliance;

import java.time.Instant;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.PlanDefinition;

/**
 * Which compliance somebody asks for; region and year are the plan's.
 *
 * @param asOf the moment as of which it was known; {@code null} for now
 */
public record Question(PlanDefinition definition, Instant asOf, String region, Basis basis, int year) {

    public String plan() {
        return definition.code();
    }

    /** The same question about another year. */
    public Question in(int otherYear) {
        return new Question(definition, asOf, region, basis, otherYear);
    }

    /** The same question about another region of the plan. */
    public Question of(String otherRegion) {
        return new Question(definition, asOf, otherRegion, basis, year);
    }
}
