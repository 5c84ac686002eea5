package org.ecoplan.project.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.ecoplan.contracts.project.ProjectProgress;
import org.hibernate.annotations.Immutable;

/** One state that a project has or had, and how it came to it; never changed. */
@Entity
@Immutable
@Table(name = "project_revision")
class ProjectRevision extends ProjectState {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long projectId;

    @Enumerated(EnumType.STRING)
    private Change change;

    private String recordedBy;
    private String reason;

    protected ProjectRevision() {}

    ProjectRevision(KeyProject project, Change change, Origin origin) {
        super(project);
        this.projectId = project.id();
        this.change = change;
        this.recordedBy = origin.recordedBy();
        this.reason = origin.reason();
    }

    ProjectChange toChange() {
        ProjectProgress known = progress();
        return new ProjectChange(
                id,
                revision,
                change,
                ProjectWording.of(change),
                recordedBy,
                reason,
                changedAt,
                status,
                ProjectWording.of(status),
                statusSince,
                known == null ? null : known.percent());
    }
}
