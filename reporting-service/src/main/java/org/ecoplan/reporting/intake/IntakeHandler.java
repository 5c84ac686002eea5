package org.ecoplan.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/**
 * Applies a batch in one transaction: the newest known state, what follows from it, and the offsets. Either all of it
 * is there afterwards or none.
 */
@ApplicationScoped
class IntakeHandler {

    private final KnownState state;
    private final Event<StateChanged> stateChanged;
    private final ConsumedOffsets offsets;
    private final RejectedRecords rejected;

    IntakeHandler(
            KnownState state, Event<StateChanged> stateChanged, ConsumedOffsets offsets, RejectedRecords rejected) {
        this.state = state;
        this.stateChanged = stateChanged;
        this.offsets = offsets;
        this.rejected = rejected;
    }

    @Transactional
    void apply(Batch batch) {
        offsets.advance(batch.spans());
        rejected.keep(batch.rejected());
        StateChanged changes = state.apply(batch.events());
        if (!changes.isEmpty()) {
            stateChanged.fire(changes);
        }
    }
}
