package org.ecoplan.reporting.compliance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.event.VerdictChanged;

/** One change of a verdict; never altered. */
@Entity
class VerdictChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String plan;
    private String region;
    private String basis;
    private int year;
    private String indicator;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Enumerated(EnumType.STRING)
    private Verdict previous;

    private String explanation;
    private Instant changedAt;
    private String causedBy;
    private long revision;

    protected VerdictChange() {}

    VerdictChange(
            VerdictId of,
            long revision,
            Verdict verdict,
            Verdict previous,
            String explanation,
            Instant changedAt,
            String causedBy) {
        this.plan = of.plan();
        this.region = of.region();
        this.basis = of.basis().name();
        this.year = of.year();
        this.indicator = of.indicator();
        this.verdict = verdict;
        this.previous = previous;
        this.explanation = explanation;
        this.changedAt = changedAt;
        this.causedBy = causedBy;
        this.revision = revision;
    }

    String indicator() {
        return indicator;
    }

    Verdict verdict() {
        return verdict;
    }

    Instant changedAt() {
        return changedAt;
    }

    String causedBy() {
        return causedBy;
    }

    Verdict previous() {
        return previous;
    }

    VerdictId of() {
        return new VerdictId(plan, region, Basis.valueOf(basis), year, indicator);
    }

    String explanation() {
        return explanation;
    }

    long revision() {
        return revision;
    }

    VerdictChanged toEvent() {
        return new VerdictChanged(
                plan, region, Basis.valueOf(basis), year, indicator, revision, verdict, previous, changedAt, causedBy);
    }

    VerdictChangeResponse toResponse() {
        return new VerdictChangeResponse(verdict, previous, changedAt, causedBy);
    }
}
