package org.ecoplan.project.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kit.outbox.Outbox;

/** Keeps every state of the projects, and tells the other services of it. */
@ApplicationScoped
class Chronicle {

    private final ProjectRepository repository;
    private final Outbox outbox;

    Chronicle(ProjectRepository repository, Outbox outbox) {
        this.repository = repository;
        this.outbox = outbox;
    }

    /** To be called after each change of a project, inside its transaction. */
    void record(KeyProject project, Change change, Origin origin) {
        record(List.of(project), change, origin);
    }

    void record(List<KeyProject> projects, Change change, Origin origin) {
        keep(projects, change, origin);
        outbox.appendAll(projects.stream().map(KeyProject::toEvent).toList());
    }

    /** Keeps how lists find the projects from now on, where what is told of them is the same. */
    void keep(List<KeyProject> projects, Change change, Origin origin) {
        projects.forEach(project -> repository.persist(new ProjectRevision(project, change, origin)));
    }

    /** Tells what groups the projects; to be called after each change of a project file, inside its transaction. */
    void tell(Catalogue catalogue) {
        outbox.append(catalogue.toEvent());
    }
}
