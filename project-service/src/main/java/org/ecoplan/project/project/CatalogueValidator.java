package org.ecoplan.project.project;

import java.util.List;
import java.util.Set;
import org.ecoplan.contracts.plan.Note;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.project.Action;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.contracts.project.ProjectTask;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;
import org.ecoplan.project.unit.UnitList;

/** Checks a project file as a whole: every code is once, everything it refers to is in it, every promise is complete. */
class CatalogueValidator {

    private final String plan;
    private final ProjectCatalogue catalogue;
    private final Faults faults = new Faults();
    private final FileRules rules = new FileRules(faults);

    CatalogueValidator(String plan, ProjectCatalogue catalogue) {
        this.plan = plan;
        this.catalogue = catalogue;
    }

    Faults faults() {
        if (catalogue == null) {
            faults.add("", "missing", "the body must be a project file", null);
            return faults;
        }
        checkFrame();
        Set<String> tasks = checkTasks();
        UnitList units = new UnitList(catalogue.units());
        units.check("/units", rules);
        checkProjects(new ProjectValidator(tasks, units, rules));
        checkNotes();
        return faults;
    }

    private void checkFrame() {
        if (rules.code(catalogue.plan(), "/plan")) {
            faults.check(
                    plan.equals(catalogue.plan()),
                    "/plan",
                    "other-plan",
                    "the file's plan must be the one in the path, " + plan,
                    catalogue.plan());
        }
        if (faults.present(catalogue.region(), "/region")) {
            faults.check(
                    Region.isCode(catalogue.region()), "/region", "wrong-format", Region.CODE_FORM, catalogue.region());
        }
    }

    private Set<String> checkTasks() {
        List<Action> actions = catalogue.actions();
        Set<String> actionCodes = rules.codes(actions, Action::code, "/actions", "code");
        for (int i = 0; i < actions.size(); i++) {
            rules.text(actions.get(i).name(), "/actions/" + i + "/name");
        }
        List<ProjectTask> tasks = catalogue.tasks();
        for (int i = 0; i < tasks.size(); i++) {
            rules.reference(tasks.get(i).action(), actionCodes, "/tasks/" + i + "/action", "action");
            rules.text(tasks.get(i).name(), "/tasks/" + i + "/name");
        }
        return rules.codes(tasks, ProjectTask::code, "/tasks", "code");
    }

    private void checkProjects(ProjectValidator validator) {
        List<Project> projects = catalogue.projects();
        faults.check(!projects.isEmpty(), "/projects", "missing", "a project file has projects", null);
        rules.codes(projects, Project::code, "/projects", "code");
        for (int i = 0; i < projects.size(); i++) {
            validator.check(projects.get(i), "/projects/" + i);
        }
    }

    private void checkNotes() {
        List<Note> notes = catalogue.notes();
        rules.codes(notes, Note::id, "/notes", "id");
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            String at = "/notes/" + i;
            for (int k = 0; k < note.about().size(); k++) {
                String code = note.about().get(k);
                faults.check(
                        catalogue.projects().stream().anyMatch(project -> code.equals(project.code())),
                        at + "/about/" + k,
                        "unknown-project",
                        "the file has no project with this code",
                        code);
            }
            rules.text(note.text(), at + "/text");
            rules.text(note.reading(), at + "/reading");
        }
    }
}
