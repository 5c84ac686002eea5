package org.ecoplan.indicator.requirement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;

/** One state that a requirement has or had; never changed. */
@Entity
@Immutable
class RequirementRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Requirement requirement;

    private long revision;

    @Embedded
    private Assignment assignment;

    protected RequirementRevision() {}

    RequirementRevision(Requirement requirement, long revision, Assignment assignment) {
        this.requirement = requirement;
        this.revision = revision;
        this.assignment = assignment;
    }

    RequirementResponse toResponse() {
        return RequirementResponse.of(requirement.key(), revision, assignment);
    }
}
