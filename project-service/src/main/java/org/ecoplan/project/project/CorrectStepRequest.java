package org.ecoplan.project.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/**
 * What is right about a step that was recorded wrongly, as somebody sends it. What is left out stays as it stands.
 *
 * @param voided whether the step was never taken
 * @param because why what was recorded is wrong
 * @param recordedBy the person or system that stands for it
 */
@Schema(examples = """
        {"on":"2020-03-01","because":"录入错误 · the day of the permit was recorded, not that of the works",\
        "recordedBy":"市水利局 · Li Hua"}""")
public record CorrectStepRequest(
        @Schema(examples = "2020-03-01") LocalDate on,

        String reason,
        DecisionDocument decision,
        @JsonProperty("void") Boolean voided,
        String because,
        String recordedBy) {

    /** Finds everything in it that could not be said of any step. */
    void check(LocalDate today, Faults faults) {
        FileRules rules = new FileRules(faults);
        faults.happened(on, "/on", today);
        if (reason != null) {
            rules.text(reason, "/reason");
        }
        if (decision != null) {
            decision.check("/decision", faults);
        }
        rules.text(because, "/because");
        faults.readable(recordedBy, "/recordedBy");
        boolean saysMore = on != null || reason != null || decision != null;
        faults.check(saysMore || isVoid(), "", "missing", "say what is right: on, reason, decision or void", null);
        faults.check(
                !saysMore || !isVoid(), "/void", "not-with", "of a step that was never taken nothing is right", voided);
    }

    boolean isVoid() {
        return Boolean.TRUE.equals(voided);
    }

    Step apply(Step wrong) {
        return new Step(
                wrong.to(),
                on == null ? wrong.on() : on,
                reason == null ? wrong.reason() : reason,
                decision == null ? wrong.decision() : decision,
                wrong.waived(),
                wrong.recordedBy());
    }

    Origin origin() {
        return new Origin(recordedBy, because);
    }
}
