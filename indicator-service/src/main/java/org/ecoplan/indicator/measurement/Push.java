package org.ecoplan.indicator.measurement;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** One request to record something, and what became of it. Whoever made it waits until it is done. */
class Push {

    private final String plan;
    private final RecordMeasurementRequest request;
    private Recording recording;
    private RuntimeException refusal;
    // what became of it is read by another thread than the one that recorded it
    private volatile boolean done;
    private final Thread waiting = Thread.currentThread();

    Push(String plan, RecordMeasurementRequest request) {
        this.plan = plan;
        this.request = request;
    }

    String plan() {
        return plan;
    }

    RecordMeasurementRequest request() {
        return request;
    }

    Entry entry() {
        return Entry.of(plan, request);
    }

    /** Two pushes with the same one cannot be recorded by the same statement. */
    Object key() {
        return request == null ? this : Arrays.asList(plan, request.subIndicator(), request.region(), request.period());
    }

    void recorded(Recording as) {
        recording = as;
        refusal = null;
    }

    /** It cannot be accepted; nothing of it will be stored. */
    void refused(RuntimeException because) {
        refusal = because;
    }

    boolean isRefused() {
        return refusal != null;
    }

    /** The transaction that it was in has been committed. */
    void done() {
        done = true;
        wake();
    }

    /** It could not be recorded. */
    void fail(RuntimeException because) {
        refusal = because;
        done();
    }

    /** Lets whoever waits for it look again. */
    void wake() {
        LockSupport.unpark(waiting);
    }

    boolean isDone() {
        return done;
    }

    /** What became of it. */
    Recording outcome() {
        if (refusal != null) {
            throw refusal;
        }
        return recording;
    }
}
