package org.ecoplan.project.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.ecoplan.contracts.project.ProjectStatus;

/** One step in the life of a project; never changed. */
@Entity
@Table(name = "project_transition")
class Transition {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private ProjectStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private ProjectStatus toStatus;

    private LocalDate happenedOn;
    private String reason;
    private Instant recordedAt;

    protected Transition() {}

    Transition(
            Long projectId,
            long revision,
            ProjectStatus from,
            ProjectStatus to,
            LocalDate on,
            String reason,
            Instant recordedAt) {
        this.key = new Key(projectId, revision);
        this.fromStatus = from;
        this.toStatus = to;
        this.happenedOn = on;
        this.reason = reason;
        this.recordedAt = recordedAt;
    }

    TransitionResponse toResponse() {
        return new TransitionResponse(key.revision, fromStatus, toStatus, happenedOn, reason, recordedAt);
    }

    /** Which revision of which project it made. */
    @Embeddable
    static class Key implements Serializable {

        private Long projectId;
        private long revision;

        protected Key() {}

        Key(Long projectId, long revision) {
            this.projectId = projectId;
            this.revision = revision;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && revision == that.revision && Objects.equals(projectId, that.projectId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(projectId, revision);
        }
    }
}
