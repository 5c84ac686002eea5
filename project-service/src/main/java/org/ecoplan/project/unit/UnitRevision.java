package org.ecoplan.project.unit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** One state that an entry of the directory has or had; never changed. */
@Entity
@Immutable
class UnitRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private long revision;

    @Embedded
    private UnitState state;

    protected UnitRevision() {}

    UnitRevision(String code, long revision, UnitState state) {
        this.code = code;
        this.revision = revision;
        this.state = state;
    }

    String code() {
        return code;
    }

    long revision() {
        return revision;
    }

    UnitState state() {
        return state;
    }

    UnitResponse toResponse() {
        return UnitResponse.of(revision, state);
    }

    DirectoryEntry toEntry() {
        return new DirectoryEntry(state.definition(), state.endedOn(), state.successor(), revision);
    }
}
