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

    @Enumerated(EnumType.STRING)
    private OutlookOutcome outlook;

    private String outlookExplanation;
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
            OutlookOutcome outlook,
            String outlookExplanation,
            Instant since,
            String causedBy) {
        this.id = id;
        this.revision = revision;
        this.verdict = verdict;
        this.stale = stale;
        this.measuredPeriod = measuredPeriod;
        this.explanation = explanation;
        this.outlook = outlook;
        this.outlookExplanation = outlookExplanation;
        this.since = since;
        this.causedBy = causedBy;
    }

    /**
     * What there is before anything has been judged.
     *
     * @param lastTold the revision of the last change of this verdict that was told; 0 if there was none
     */
    static VerdictInForce none(VerdictId id, long lastTold) {
        return new VerdictInForce(id, lastTold, null, false, null, null, null, null, null, null);
    }

    /**
     * What comes after it now that it was judged again: itself where the rules say the same as before. {@code since} and
     * {@code causedBy} stay if only what the verdict rests on is another, and the revision, too, if only the outlook is.
     *
     * @param verdictJson the verdict with all that it rests on
     * @param outlookJson the outlook with all that it rests on
     */
    VerdictInForce judgedAgain(Judgement judged, String verdictJson, String outlookJson, String cause, Instant now) {
        boolean sameExplanation = verdictJson.equals(explanation);
        if (sameExplanation && outlookJson.equals(outlookExplanation)) {
            return this;
        }
        IndicatorVerdict next = judged.verdict();
        boolean same = next.verdict() == verdict;
        return new VerdictInForce(
                id,
                sameExplanation ? revision : revision + 1,
                next.verdict(),
                next.stale(),
                next.measuredPeriod().map(Period::code).orElse(null),
                verdictJson,
                judged.outlook().outcome(),
                outlookJson,
                same ? since : now,
                same ? causedBy : cause);
    }

    /** The change that led here; empty where the verdict is still the same. */
    Optional<VerdictChange> changeFrom(VerdictInForce former) {
        return verdict == former.verdict ? Optional.empty() : Optional.of(changeFrom(former.verdict));
    }

    /** The change that led here from another verdict, or from none, which is {@code null}. */
    VerdictChange changeFrom(Verdict former) {
        return new VerdictChange(id, revision, verdict, former, explanation, since, causedBy);
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

    /** {@code null} where the verdict was written before there were any. */
    OutlookOutcome outlook() {
        return outlook;
    }

    /** The outlook as JSON; {@code null} where the verdict was written before there were any. */
    String outlookExplanation() {
        return outlookExplanation;
    }

    Instant since() {
        return since;
    }

    String causedBy() {
        return causedBy;
    }
}
