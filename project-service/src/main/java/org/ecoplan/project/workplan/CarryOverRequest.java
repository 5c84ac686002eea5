package org.ecoplan.project.workplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.Faults;

/**
 * That what a year did not finish goes on in the next one.
 *
 * @param withFunding whether the items keep what they were to be paid from; {@code null} means that they do not
 * @param recordedBy the person or system that stands for it
 */
@Schema(examples = """
        {"withFunding":false,"recordedBy":"市生态办"}""")
public record CarryOverRequest(Boolean withFunding, String recordedBy) {

    void check(Faults faults) {
        faults.readable(recordedBy, "/recordedBy");
    }

    boolean keepsFunding() {
        return Boolean.TRUE.equals(withFunding);
    }
}
