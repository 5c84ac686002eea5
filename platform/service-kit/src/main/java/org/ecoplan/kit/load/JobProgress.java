package org.ecoplan.kit.load;

import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;

/** Writes down from time to time how far a job is, and learns whether it is still wanted. */
class JobProgress implements Progress {

    private final LoadStore store;
    private final UUID load;
    private final long interval;
    private long bytes;
    private long written = System.nanoTime();

    JobProgress(LoadStore store, UUID load, Duration interval) {
        this.store = store;
        this.load = load;
        this.interval = interval.toNanos();
    }

    /** The job's body, counted while it is read. */
    InputStream watching() {
        return store.body(load, read -> bytes = read);
    }

    @Override
    public void reached(long rows) {
        // how much time has passed, not what time it is
        long now = System.nanoTime();
        if (now - written >= interval) {
            written = now;
            store.progress(load, rows, bytes);
        }
    }
}
