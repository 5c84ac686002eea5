package org.ecoplan.project.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    boolean isDefinedAs(Project other) {
        return other.equals(definition);
    }

    /** Takes over what the plan says of it; whether that is anything else than before. */
    boolean define(Project newDefinition, Instant at) {
        if (isDefinedAs(newDefinition)) {
            return false;
        }
        revision++;
        definition = newDefinition;
        takingPart = takingPart(definition);
        changedAt = at;
        return true;
    }

    /**
     * Notes what lists are filtered and ordered by though it is the rest of the file that tells it. This is no new
     * revision: what is told of the project is the same. Whether anything is else than before.
     */
    boolean place(long newPosition, String newAction, Instant at) {
        if (newPosition == position && newAction.equals(action)) {
            return false;
        }
        position = newPosition;
        action = newAction;
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

    /** Takes a step that its life cycle permits. What it was completed without ends with the completion. */
    Transition moveTo(Step step, Instant at) {
        if (!lifeCycle().permits(step.to())) {
            throw new IllegalStateException(lifeCycle().explanation());
        }
        revision++;
        Transition taken = new Transition(id, revision, status, step, at);
        live(step);
        changedAt = at;
        return taken;
    }

    /** Stands where these steps lead, whatever it was said to have done before. */
    void liveAgain(List<Step> steps, Instant at) {
        revision++;
        status = LifeCycle.beginning().current();
        statusSince = null;
        startedOn = null;
        completedOn = null;
        waived = Waivers.NONE;
        steps.forEach(this::live);
        changedAt = at;
    }

    private void live(Step step) {
        status = step.to();
        statusSince = step.on();
        startedOn = startedOn == null && status == ProjectStatus.IN_PROGRESS ? step.on() : startedOn;
        completedOn = status == ProjectStatus.COMPLETED ? step.on() : null;
        waived = step.waived();
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
