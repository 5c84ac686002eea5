package org.ecoplan.project.project;

import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.ecoplan.project.project.Transition.DecisionColumn;
import org.hibernate.annotations.Immutable;

/** What was found to be wrong with a recorded step, and what is right; itself never changed. */
@Entity
@Immutable
@Table(name = "project_transition_correction")
class Correction {

    @EmbeddedId
    private Transition.Key key;

    private long corrects;
    private LocalDate happenedOn;
    private String reason;

    @Convert(converter = DecisionColumn.class)
    private DecisionDocument decision;

    private boolean voided;
    private String because;
    private String recordedBy;
    private Instant recordedAt;

    protected Correction() {}

    /**
     * @param right the step as it should have been told
     * @param voided whether it was never taken
     */
    Correction(TakenStep wrong, long revision, Step right, boolean voided, Origin origin, Instant recordedAt) {
        this.key = wrong.key().at(revision);
        this.corrects = wrong.revision();
        this.happenedOn = right.on();
        this.reason = right.reason();
        this.decision = right.decision();
        this.voided = voided;
        this.because = origin.reason();
        this.recordedBy = origin.recordedBy();
        this.recordedAt = recordedAt;
    }

    Transition.Key key() {
        return key;
    }

    long corrects() {
        return corrects;
    }

    boolean isVoid() {
        return voided;
    }

    boolean isKnown(Instant moment) {
        return !recordedAt.isAfter(moment);
    }

    /** The step as it is right. */
    Step apply(Step wrong) {
        return new Step(wrong.to(), happenedOn, reason, decision, wrong.waived(), wrong.recordedBy());
    }

    CorrectionResponse toResponse() {
        return new CorrectionResponse(
                key.revision(), happenedOn, reason, decision, voided ? true : null, because, recordedBy, recordedAt);
    }
}
