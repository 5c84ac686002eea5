package org.ecoplan.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/**
 * Applies a batch in one transaction: the newest known state, what follows from it, and the offsets. Either all of it
 * is there afterwards or none. Batches from partitions with the same number, and so about the same plans, wait for each
 * other.
 */
@ApplicationScoped
class IntakeHandler {

    private final KnownState state;
    private final Event<StateChanged> stateChanged;
    private final ConsumedOffsets offsets;
    private final RejectedRecords rejected;
    private final PartitionLocks locks;
    private final TakenInNotifier notifier;

    IntakeHandler(
            KnownState state,
            Event<StateChanged> stateChanged,
            ConsumedOffsets offsets,
            RejectedRecords rejected,
            PartitionLocks locks,
            TakenInNotifier notifier) {
        this.state = state;
        this.stateChanged = stateChanged;
        this.offsets = offsets;
        this.rejected = rejected;
        this.locks = locks;
        this.notifier = notifier;
    }

    @Transactional
    void apply(Batch batch) {
        locks.take(batch.spans().keySet());
        offsets.advance(batch.spans());
        rejected.keep(batch.rejected());
        StateChanged changes = state.apply(batch.events());
        if (!changes.isEmpty()) {
            stateChanged.fire(changes);
        }
        notifier.tell(TakenIn.of(batch));
    }
}
