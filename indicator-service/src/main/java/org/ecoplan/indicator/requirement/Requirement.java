package org.ecoplan.indicator.requirement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.ecoplan.contracts.event.RequirementAssigned;

/** The number assigned for one sub-indicator, region and year, as it is known now. */
@Entity
class Requirement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Embedded
    private RequirementKey key;

    private long revision;

    @Embedded
    private Assignment assignment;

    protected Requirement() {}

    Requirement(RequirementKey key) {
        this.key = key;
    }

    /** Takes over a new number; whether it is another one than before. */
    boolean assign(Assignment newAssignment) {
        if (!wouldChange(newAssignment)) {
            return false;
        }
        revision++;
        assignment = newAssignment;
        return true;
    }

    boolean wouldChange(Assignment newAssignment) {
        return revision == 0 || !assignment.saysTheSameAs(newAssignment);
    }

    RequirementKey key() {
        return key;
    }

    /** 0 while nothing has been assigned. */
    long revision() {
        return revision;
    }

    RequirementRevision toRevision() {
        return new RequirementRevision(this, revision, assignment);
    }

    RequirementResponse toResponse() {
        return RequirementResponse.of(key, revision, assignment);
    }

    RequirementAssigned toEvent() {
        return new RequirementAssigned(
                key.plan(),
                key.subIndicator(),
                key.region(),
                key.year(),
                revision,
                assignment.direction(),
                assignment.value(),
                assignment.document());
    }
}
