package org.ecoplan.indicator.measurement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** One state that a measurement has or had; never changed. */
@Entity
class MeasurementRevision {

    @EmbeddedId
    private Key key;

    @Embedded
    private Reading reading;

    private String reason;
    private Instant recordedAt;

    protected MeasurementRevision() {}

    MeasurementRevision(Long measurementId, long revision, Reading reading, String reason, Instant recordedAt) {
        this.key = new Key(measurementId, revision);
        this.reading = reading;
        this.reason = reason;
        this.recordedAt = recordedAt;
    }

    long revision() {
        return key.revision;
    }

    Reading reading() {
        return reading;
    }

    String reason() {
        return reason;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Which revision of which measurement. */
    @Embeddable
    static class Key implements Serializable {

        private Long measurementId;
        private long revision;

        protected Key() {}

        Key(Long measurementId, long revision) {
            this.measurementId = measurementId;
            this.revision = revision;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && revision == that.revision
                    && Objects.equals(measurementId, that.measurementId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(measurementId, revision);
        }
    }
}
