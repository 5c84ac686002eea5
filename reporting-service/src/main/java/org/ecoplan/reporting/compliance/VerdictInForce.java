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
import org.ecoplan.contracts.event.VerdictChanged;
import org.ecoplan.reporting.compliance.outlook.IndicatorOutlook;
import org.ecoplan.reporting.compliance.outlook.OutlookOutcome;
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

    @Enumerated(EnumType.STRING)
    private OutlookOutcome outlook;

    private String outlookExplanation;

    protected VerdictInForce() {}

    /** @param lastTold the revision of the last change of this verdict that was told; 0 if there was none */
    VerdictInForce(VerdictId id, long lastTold) {
        this.id = id;
        this.revision = lastTold;
    }

    /**
     * Takes over what the rules say now.
     *
     * @param newExplanation the judgement as JSON
     * @return the change, if the verdict became another one; not if only what it rests on did
     */
    Optional<VerdictChange> rejudge(IndicatorVerdict judged, String newExplanation, String cause, Instant now) {
        if (newExplanation.equals(explanation)) {
            return Optional.empty();
        }
        Verdict previous = verdict;
        verdict = judged.verdict();
        stale = judged.stale();
        measuredPeriod = judged.measuredPeriod().map(Period::code).orElse(null);
        explanation = newExplanation;
        revision++;
        if (verdict == previous) {
            return Optional.empty();
        }
        since = now;
        causedBy = cause;
        return Optional.of(new VerdictChange(id, revision, verdict, previous, explanation, now, cause));
    }

    /**
     * Takes over what is to be expected now. It is another outlook, not another verdict.
     *
     * @param newExplanation the outlook as JSON
     */
    void lookOut(IndicatorOutlook newOutlook, String newExplanation) {
        outlook = newOutlook.outcome();
        outlookExplanation = newExplanation;
    }

    VerdictChanged toEvent(VerdictChange change) {
        return new VerdictChanged(
                id.plan(),
                id.region(),
                id.basis(),
                id.year(),
                id.indicator(),
                revision,
                verdict,
                change.previous(),
                since,
                causedBy);
    }

    VerdictId id() {
        return id;
    }

    String explanation() {
        return explanation;
    }

    /** The outlook as JSON; empty where the verdict was written before there were any. */
    Optional<String> outlook() {
        return Optional.ofNullable(outlookExplanation);
    }

    Instant since() {
        return since;
    }

    String causedBy() {
        return causedBy;
    }
}
