package org.ecoplan.reporting.compliance;

import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.PlanDefinition;

/** Which compliance somebody asks for; region and year are the plan's. */
record Question(PlanDefinition definition, String region, Basis basis, int year) {

    String plan() {
        return definition.code();
    }
}
