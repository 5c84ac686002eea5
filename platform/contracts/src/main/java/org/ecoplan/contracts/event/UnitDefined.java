package org.ecoplan.contracts.event;

import org.ecoplan.contracts.project.Unit;

/** A responsible unit was entered in the directory, or its entry changed. */
public record UnitDefined(long revision, Unit unit) implements EventData {

    @Override
    public String key() {
        return unit.code();
    }

    @Override
    public String partitionKey() {
        return unit.code();
    }
}
