package org.ecoplan.reporting.compliance;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;

/** The verdict on one indicator as it stands, with what it rests on as JSON. */
@Entity
@Table(name = "verdict")
class VerdictInForce {

    @EmbeddedId
    private VerdictId id;

    private long revision;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private boolean stale;
    private String measuredPeriod;
    private String explanation;
    private Instant since;
    private String causedBy;

    protected VerdictInForce() {}

    VerdictInForce(
            VerdictId id,
            long revision,
            Verdict verdict,
            boolean stale,
            String measuredPeriod,
            String explanation,
            Instant since,
            String causedBy) {
        this.id = id;
        this.revision = revision;
        this.verdict = verdict;
        this.stale = stale;
        this.measuredPeriod = measuredPeriod;
        this.explanation = explanation;
        this.since = since;
        this.causedBy = causedBy;
    }

    /**
     * What there is before anything has been judged.
     *
     * @param lastTold the revision of the last change of this verdict that was told; 0 if there was none
     */
    static VerdictInForce none(VerdictId id, long lastTold) {
        return new VerdictInForce(id, lastTold, null, false, null, null, null, null);
    }

    /**
     * What comes after it now that it was judged again: itself where the rules say the same as before. {@code since} and
     * {@code causedBy} stay if only what the verdict rests on is another.
     *
     * @param newExplanation the judgement as JSON
     */
    VerdictInForce judgedAgain(IndicatorVerdict judged, String newExplanation, String cause, Instant now) {
        if (newExplanation.equals(explanation)) {
            return this;
        }
        boolean same = judged.verdict() == verdict;
        return new VerdictInForce(
                id,
                revision + 1,
                judged.verdict(),
                judged.stale(),
                judged.measuredPeriod().map(Period::code).orElse(null),
                newExplanation,
                same ? since : now,
                same ? causedBy : cause);
    }

    /** The change that led here; empty where the verdict is still the same. */
    Optional<VerdictChange> changeFrom(VerdictInForce former) {
        return verdict == former.verdict
                ? Optional.empty()
                : Optional.of(new VerdictChange(id, revision, verdict, former.verdict, explanation, since, causedBy));
    }

    VerdictId id() {
        return id;
    }

    long revision() {
        return revision;
    }

    Verdict verdict() {
        return verdict;
    }

    boolean stale() {
        return stale;
    }

    String measuredPeriod() {
        return measuredPeriod;
    }

    String explanation() {
        return explanation;
    }

    Instant since() {
        return since;
    }

    String causedBy() {
        return causedBy;
    }
}
