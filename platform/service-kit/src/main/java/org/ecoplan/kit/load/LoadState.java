package org.ecoplan.kit.load;

import java.util.Set;

/** Where a load stands. */
public enum LoadState {
    /** Received and kept; not begun. */
    QUEUED,
    /** Rows are being read or stored. */
    RUNNING,
    /** Done. */
    SUCCEEDED,
    /** Rows cannot be accepted; nothing was stored. */
    REFUSED,
    /** It could not be read, or could not be done; nothing was stored. */
    FAILED,
    /** Stopped by whoever asked for it; nothing was stored. */
    CANCELLED;

    static final Set<LoadState> UNFINISHED = Set.of(QUEUED, RUNNING);

    boolean isFinished() {
        return !UNFINISHED.contains(this);
    }
}
