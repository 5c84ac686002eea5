package org.ecoplan.project.project;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.json.JsonColumn;
import org.hibernate.annotations.Immutable;

/**
 * Everything that is known of a key project at one time. The project itself and each of its revisions have these columns
 * alike, so that one query answers for now and for then.
 */
@MappedSuperclass
abstract class ProjectState {

    protected String plan;
    protected String code;
    protected long revision;

    @Convert(converter = DefinitionColumn.class)
    protected Project definition;

    protected long position;

    protected String action;
    protected List<String> takingPart;

    @Enumerated(EnumType.STRING)
    protected ProjectStatus status;

    protected LocalDate statusSince;
    protected LocalDate startedOn;
    protected LocalDate completedOn;

    @Convert(converter = ProgressColumn.class)
    protected ProjectProgress progress;

    @Convert(converter = WaivedColumn.class)
    protected Waivers waived;

    protected Instant changedAt;

    protected ProjectState() {}

    ProjectState(ProjectState original) {
        plan = original.plan;
        code = original.code;
        revision = original.revision;
        definition = original.definition;
        position = original.position;
        action = original.action;
        takingPart = original.takingPart;
        status = original.status;
        statusSince = original.statusSince;
        startedOn = original.startedOn;
        completedOn = original.completedOn;
        progress = original.progress;
        waived = original.waived;
        changedAt = original.changedAt;
    }

    Project definition() {
        return definition;
    }

    String code() {
        return code;
    }

    long revision() {
        return revision;
    }

    long position() {
        return position;
    }

    ProjectStatus status() {
        return status;
    }

    LocalDate statusSince() {
        return statusSince;
    }

    Fulfilment fulfilment() {
        return new Fulfilment(definition, progress, waived);
    }

    /** How far it has come, in the terms of what it promises now. */
    ProjectProgress progress() {
        return fulfilment().progress(status);
    }

    KnownProject toKnown() {
        return new KnownProject(toResponse(), position, action);
    }

    ProjectResponse toResponse() {
        return new ProjectResponse(
                definition, status, statusSince, startedOn, completedOn, progress(), waived.all(), revision);
    }

    @Converter
    @Immutable
    static class DefinitionColumn extends JsonColumn<Project> {
        DefinitionColumn() {
            super(Project.class);
        }
    }

    @Converter
    @Immutable
    static class ProgressColumn extends JsonColumn<ProjectProgress> {
        ProgressColumn() {
            super(ProjectProgress.class);
        }
    }

    @Converter
    @Immutable
    static class WaivedColumn extends JsonColumn<Waivers> {
        WaivedColumn() {
            super(Waivers.class);
        }
    }
}
