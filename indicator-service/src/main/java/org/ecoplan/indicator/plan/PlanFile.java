package org.ecoplan.indicator.plan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.JsonFaults;
import org.ecoplan.kit.problem.ProblemException;

/**
 * Makes a plan of a file. The schema says what is wrong with its shape, {@link PlanValidator} what is wrong with its
 * meaning; the sender hears of both at once wherever the shape can be read at all.
 */
@ApplicationScoped
class PlanFile {

    private final PlanSchema schema;
    private final ObjectMapper json;

    PlanFile(PlanSchema schema, ObjectMapper json) {
        this.schema = schema;
        this.json = json;
    }

    /**
     * Reads the file of the plan with this code.
     *
     * @throws ProblemException with everything that is wrong: 400 if it cannot be read as a plan, else 422
     */
    PlanDefinition read(String code, JsonNode file) {
        Faults faults = new Faults();
        if (file == null || file.isNull()) {
            faults.add("", "missing", "the body must be a plan file", null);
            faults.throwIfAny();
        }
        schema.check(file, faults);
        checkTexts(file, JsonPointer.empty(), faults);
        PlanDefinition plan = bind(file, faults);
        new PlanValidator(code, plan, faults).check();
        faults.throwIfAny();
        return plan;
    }

    private PlanDefinition bind(JsonNode file, Faults faults) {
        try {
            return json.treeToValue(file, PlanDefinition.class);
        } catch (JsonProcessingException e) {
            FieldError unreadable = JsonFaults.describe(e);
            if (faults.found().stream().noneMatch(known -> isAbout(known, unreadable))) {
                faults.add(unreadable);
            }
            throw ProblemException.malformed(faults.found());
        }
    }

    /** Whether the schema has said already what the reader stumbled over. */
    private static boolean isAbout(FieldError known, FieldError unreadable) {
        return known.pointer().startsWith(unreadable.pointer())
                || unreadable.pointer().startsWith(known.pointer());
    }

    private static void checkTexts(JsonNode node, JsonPointer at, Faults faults) {
        if (node.isTextual()) {
            faults.readable(node.textValue(), at.toString());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkTexts(node.get(i), at.appendIndex(i), faults);
            }
        } else {
            node.properties()
                    .forEach(member -> checkTexts(member.getValue(), at.appendProperty(member.getKey()), faults));
        }
    }
}
