package org.ecoplan.project.project;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.json.JsonColumn;
import org.hibernate.annotations.Immutable;

/** 重点工程: what the plan says of a key project, and where it stands. */
@Entity
@Table(name = "project")
class KeyProject {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String plan;
    private String code;
    private long revision;

    @Convert(converter = DefinitionColumn.class)
    private Project definition;

    private long position;

    @Enumerated(EnumType.STRING)
    private Project.Term term;

    private String task;
    private String action;
    private int yearFrom;
    private int yearTo;
    private List<String> takingPart;
    private String words;

    @Enumerated(EnumType.STRING)
    private ProjectStatus status;

    private LocalDate statusSince;
    private Instant changedAt;

    protected KeyProject() {}

    KeyProject(String plan, String code) {
        this.plan = plan;
        this.code = code;
        this.status = LifeCycle.beginning().current();
    }

    /** Takes over what the file says; whether it is anything else than before. */
    boolean define(Project newDefinition, Instant at) {
        if (newDefinition.equals(definition)) {
            return false;
        }
        revision++;
        definition = newDefinition;
        changedAt = at;
        return true;
    }

    /** Notes what lists are filtered and ordered by. Part of it is told by the rest of the file. */
    void index(long newPosition, String newAction) {
        position = newPosition;
        term = definition.term();
        task = definition.task();
        action = newAction;
        yearFrom = definition.years().from();
        yearTo = definition.years().to();
        takingPart = Stream.of(
                        Stream.of(definition.units(), definition.relevant()),
                        definition.parts().stream().map(Part::units),
                        definition.parts().stream().map(Part::relevant))
                .flatMap(lists -> lists)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
        words = Stream.concat(
                        Stream.of(definition.name(), definition.content()),
                        definition.parts().stream().map(Part::content))
                .flatMap(KeyProject::languages)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<String> languages(LocalizedText text) {
        return Stream.of(text.zh(), text.en());
    }

    /** Takes a step that its life cycle permits. */
    Transition moveTo(ProjectStatus next, LocalDate on, String reason, Instant at) {
        if (!lifeCycle().permits(next)) {
            throw new IllegalStateException(lifeCycle().explanation());
        }
        ProjectStatus before = status;
        revision++;
        status = next;
        statusSince = on;
        changedAt = at;
        return new Transition(id, revision, before, next, on, reason, at);
    }

    LifeCycle lifeCycle() {
        return new LifeCycle(status);
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    Project definition() {
        return definition;
    }

    long position() {
        return position;
    }

    String task() {
        return task;
    }

    long yearTo() {
        return yearTo;
    }

    ProjectStatus status() {
        return status;
    }

    LocalDate statusSince() {
        return statusSince;
    }

    ProjectResponse toResponse() {
        return new ProjectResponse(definition, status, statusSince, revision);
    }

    ProjectChanged toEvent() {
        return new ProjectChanged(plan, revision, definition, status, statusSince, null, null, null);
    }

    @Converter
    @Immutable
    static class DefinitionColumn extends JsonColumn<Project> {
        DefinitionColumn() {
            super(Project.class);
        }
    }
}
