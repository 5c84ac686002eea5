package org.ecoplan.project.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/**
 * A promise that a project may be completed without.
 *
 * @param deliverable its code
 * @param reason why
 */
@Schema(examples = """
        {"deliverable":"2-1","reason":"并入近期第12项 · done under near-12"}""")
public record Waiver(String deliverable, String reason) {

    void check(String at, Faults faults) {
        FileRules rules = new FileRules(faults);
        rules.text(deliverable, at + "/deliverable");
        rules.text(reason, at + "/reason");
    }
}
