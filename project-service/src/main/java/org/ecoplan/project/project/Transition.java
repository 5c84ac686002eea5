package org.ecoplan.project.project;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
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
import org.ecoplan.kit.json.JsonColumn;
import org.hibernate.annotations.Immutable;

/** One step in the life of a project; never changed. */
@Entity
@Immutable
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

    @Convert(converter = DecisionColumn.class)
    private DecisionDocument decision;

    @Convert(converter = ProjectState.WaivedColumn.class)
    private Waivers waived;

    private String recordedBy;
    private Instant recordedAt;

    protected Transition() {}

    Transition(Long projectId, long revision, ProjectStatus from, Step step, Instant recordedAt) {
        this.key = new Key(projectId, revision);
        this.fromStatus = from;
        this.toStatus = step.to();
        this.happenedOn = step.on();
        this.reason = step.reason();
        this.decision = step.decision();
        this.waived = step.waived();
        this.recordedBy = step.recordedBy();
        this.recordedAt = recordedAt;
    }

    Step step() {
        return new Step(toStatus, happenedOn, reason, decision, waived, recordedBy);
    }

    Key key() {
        return key;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    boolean isKnown(Instant moment) {
        return !recordedAt.isAfter(moment);
    }

    @Converter
    @Immutable
    static class DecisionColumn extends JsonColumn<DecisionDocument> {
        DecisionColumn() {
            super(DecisionDocument.class);
        }
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

        long projectId() {
            return projectId;
        }

        long revision() {
            return revision;
        }

        /** Of the same project. */
        Key at(long otherRevision) {
            return new Key(projectId, otherRevision);
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
