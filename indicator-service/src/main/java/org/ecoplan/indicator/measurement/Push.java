package org.ecoplan.indicator.measurement;

import java.util.Arrays;

/** One request to record something, and what became of it. Used by one thread at a time. */
class Push {

    private final String plan;
    private final RecordMeasurementRequest request;
    private Recording recording;
    private RuntimeException refusal;
    private boolean done;

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
    }

    /** It could not be recorded. */
    void fail(RuntimeException because) {
        refusal = because;
        done = true;
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
