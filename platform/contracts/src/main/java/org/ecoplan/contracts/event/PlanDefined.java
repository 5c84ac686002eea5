package org.ecoplan.contracts.event;

import org.ecoplan.contracts.plan.PlanDefinition;

/** A plan was loaded, or loaded again with changes. */
public record PlanDefined(long revision, PlanDefinition definition) implements EventData {

    @Override
    public String key() {
        return definition.code();
    }

    @Override
    public String partitionKey() {
        return definition.code();
    }
}
