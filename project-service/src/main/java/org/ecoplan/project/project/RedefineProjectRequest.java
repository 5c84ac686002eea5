package org.ecoplan.project.project;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.contracts.project.ProjectTask;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;
import org.ecoplan.project.unit.UnitList;

/**
 * What the plan says of a project from now on, as somebody sends it.
 *
 * @param definition the whole of it, as in the project file
 * @param recordedBy the person or system that stands for it
 * @param reason why it is changed; required for a change
 */
@Schema(examples = """
        {"definition":{"code":"near-1","number":1,"term":"NEAR","task":"space",\
        "name":{"zh":"公园建设","en":"Park development"},"content":{"zh":"新建公园","en":"Build parks"},\
        "years":{"from":2019,"to":2021},"units":["jiangmen-water"]},\
        "reason":"延期一年 · one year later","recordedBy":"市发展改革局 · Li Hua"}""")
public record RedefineProjectRequest(Project definition, String recordedBy, String reason) {

    /** Finds everything in it that the project file could not say either. */
    void check(String code, ProjectCatalogue file, Faults faults) {
        if (faults.present(definition, "/definition")) {
            FileRules rules = new FileRules(faults);
            if (faults.present(definition.code(), "/definition/code")) {
                faults.check(
                        code.equals(definition.code()),
                        "/definition/code",
                        "other-project",
                        "a project keeps its code, which is " + code,
                        definition.code());
            }
            Set<String> tasks = file.tasks().stream().map(ProjectTask::code).collect(Collectors.toSet());
            new ProjectValidator(tasks, new UnitList(file.units()), rules).check(definition, "/definition");
        }
        faults.readable(recordedBy, "/recordedBy");
        faults.readable(reason, "/reason");
    }

    /** Finds what is missing for it to replace something else. */
    void checkAsAChange(Faults faults) {
        faults.check(
                reason != null && !reason.isBlank(), "/reason", "missing", "changing a project needs a reason", null);
    }

    Origin origin() {
        return new Origin(recordedBy, reason);
    }
}
