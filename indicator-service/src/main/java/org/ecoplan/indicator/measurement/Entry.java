package org.ecoplan.indicator.measurement;

/** Something to record. */
record Entry(MeasurementKey key, Reading reading, Recorder recorder) {

    static Entry of(String plan, RecordMeasurementRequest request) {
        return new Entry(request.key(plan), request.toReading(), request.toRecorder());
    }
}
