package org.ecoplan.project.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectStatus;

/** 重点工程: what the plan says of a key project, and where it stands. */
@Entity
@Table(name = "project")
class KeyProject extends ProjectState {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    protected KeyProject() {}

    KeyProject(String plan, String code) {
        this.plan = plan;
        this.code = code;
        this.status = LifeCycle.beginning().current();
        this.waived = Waivers.NONE;
    }

    /**
     * Takes over what the file says of it, with what lists are filtered and ordered by, part of which is told by the rest
     * of the file. Whether anything is else than before.
     */
    boolean define(Project newDefinition, long newPosition, String newAction, Instant at) {
        List<String> newTakingPart = takingPart(newDefinition);
        if (newDefinition.equals(definition)
                && newPosition == position
                && newAction.equals(action)
                && newTakingPart.equals(takingPart)) {
            return false;
        }
        revision++;
        definition = newDefinition;
        position = newPosition;
        term = definition.term();
        task = definition.task();
        action = newAction;
        yearFrom = definition.years().from();
        yearTo = definition.years().to();
        takingPart = newTakingPart;
        changedAt = at;
        return true;
    }

    private static List<String> takingPart(Project definition) {
        return Stream.of(
                        Stream.of(definition.units(), definition.relevant()),
                        definition.parts().stream().map(Part::units),
                        definition.parts().stream().map(Part::relevant))
                .flatMap(lists -> lists)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
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
        startedOn = startedOn == null && next == ProjectStatus.IN_PROGRESS ? on : startedOn;
        completedOn = next == ProjectStatus.COMPLETED ? on : null;
        changedAt = at;
        return new Transition(id, revision, before, next, on, reason, at);
    }

    LifeCycle lifeCycle() {
        return new LifeCycle(status);
    }

    Long id() {
        return id;
    }

    /** Takes over how far it has come; whether that is anything else than what was known. */
    boolean progressed(ProjectProgress newProgress, Instant at) {
        if (Objects.equals(newProgress, progress)) {
            return false;
        }
        revision++;
        progress = newProgress;
        changedAt = at;
        return true;
    }

    ProjectRef toRef() {
        return new ProjectRef(id, plan, revision, definition, status, statusSince, startedOn, completedOn, progress());
    }

    ProjectChanged toEvent() {
        return new ProjectChanged(plan, revision, definition, status, statusSince, startedOn, completedOn, progress());
    }
}
