package org.ecoplan.indicator.measurement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.MeasurementRecorded;

/** What is known now of one sub-indicator, region and period. */
@Entity
class Measurement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String plan;
    private String subIndicator;
    private String region;
    private String period;
    private LocalDate periodStart;
    private LocalDate periodEnd;
    private long revision;

    @Embedded
    private Reading reading;

    private String reason;
    private Instant recordedAt;

    protected Measurement() {}

    /** Takes over a new reading; whether it says anything else than the one before. */
    boolean record(Reading newReading, String why, Instant at) {
        if (revision > 0 && reading.sameAs(newReading)) {
            return false;
        }
        revision++;
        reading = newReading;
        reason = why;
        recordedAt = at;
        return true;
    }

    /** Whether nothing has been recorded in this row yet. */
    boolean isNew() {
        return revision == 0;
    }

    Long id() {
        return id;
    }

    MeasurementKey key() {
        return new MeasurementKey(plan, subIndicator, region, Period.parse(period));
    }

    MeasurementRevision toRevision() {
        return new MeasurementRevision(id, revision, reading, reason, recordedAt);
    }

    MeasurementResponse toResponse() {
        return MeasurementResponse.of(key(), toRevision());
    }

    MeasurementRecorded toEvent() {
        return new MeasurementRecorded(
                plan,
                subIndicator,
                region,
                Period.parse(period),
                revision,
                reading.value(),
                reading.stage(),
                reading.rank(),
                MeasurementStatus.FINAL,
                false,
                recordedAt);
    }
}
