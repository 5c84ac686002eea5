package org.ecoplan.indicator.measurement;

import java.time.Instant;
import org.ecoplan.contracts.event.MeasurementRecorded;

/** One state that a measurement has or had; never changed. */
record MeasurementRevision(
        long row, MeasurementKey key, long revision, Reading reading, Recorder recorder, Instant recordedAt) {

    /** Whether it is the first thing that was ever said under its key. */
    boolean isFirst() {
        return revision == 1;
    }

    MeasurementRecorded toEvent() {
        return new MeasurementRecorded(
                key.plan(),
                key.subIndicator(),
                key.region(),
                key.period(),
                revision,
                reading.value(),
                reading.stage(),
                reading.rank(),
                reading.status(),
                reading.withdrawn(),
                recordedAt);
    }
}
