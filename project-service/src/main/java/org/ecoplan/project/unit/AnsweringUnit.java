package org.ecoplan.project.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;

/**
 * A single unit that answers for a project or a part of it.
 *
 * @param through the code that the plan names, and what leads from there to this unit: a group that it belongs to, a
 *     unit that was merged into it; empty where the plan names the unit itself
 * @param undetermined whether this is a group of which nobody has said whom it stands for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(examples = """
        {"code":"jiangmen-kaiping-government","name":{"zh":"开平市政府","en":"Kaiping City Government"},\
        "role":"PARTICIPANT","through":["jiangmen-all-district-governments"]}""")
public record AnsweringUnit(
        String code,
        LocalizedText name,
        Role role,
        List<String> through,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean undetermined) {

    /** What a unit does in a project. */
    public enum Role {
        /** 牵头: it is the first that the plan names, or one of the group that is. */
        LEAD,
        /** 参与. */
        PARTICIPANT
    }
}
