package org.ecoplan.reporting.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;

/** What one edition of a plan says otherwise about an indicator than another. */
final class DefinitionChange {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INDICATORS = "indicators";

    private final List<String> pointers = new ArrayList<>();

    private DefinitionChange() {}

    /**
     * Pointers into the plan file to whatever is different: of the later edition, or of the former one for what the later
     * one does not have.
     *
     * @param alsoOfThePlan whether members of the plan count that are no indicator's, such as its horizons
     */
    static List<String> pointers(PlanDefinition before, PlanDefinition after, String indicator, boolean alsoOfThePlan) {
        DefinitionChange change = new DefinitionChange();
        change.compareIndicators(before, after, indicator);
        if (alsoOfThePlan) {
            JsonNode former = JSON.valueToTree(before);
            JsonNode present = JSON.valueToTree(after);
            members(former, present).stream()
                    .filter(member -> !member.equals(INDICATORS))
                    .forEach(member -> change.compare("/" + member, former.get(member), present.get(member)));
        }
        return List.copyOf(change.pointers);
    }

    private void compareIndicators(PlanDefinition before, PlanDefinition after, String number) {
        int former = position(before, number);
        int present = position(after, number);
        String pointer = "/" + INDICATORS + "/" + (present < 0 ? former : present);
        compare(pointer, tree(before, former), tree(after, present));
    }

    private static int position(PlanDefinition plan, String number) {
        return plan.indicators().stream().map(Indicator::number).toList().indexOf(number);
    }

    private static JsonNode tree(PlanDefinition plan, int position) {
        return position < 0 ? null : JSON.valueToTree(plan.indicators().get(position));
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (before == null && after == null || before != null && before.equals(after)) {
            return;
        }
        if (before != null && after != null && before.isObject() && after.isObject()) {
            members(before, after)
                    .forEach(member -> compare(pointer + "/" + member, before.get(member), after.get(member)));
        } else if (before != null && after != null && before.isArray() && before.size() == after.size()) {
            for (int i = 0; i < after.size(); i++) {
                compare(pointer + "/" + i, before.get(i), after.get(i));
            }
        } else {
            pointers.add(pointer);
        }
    }

    private static Set<String> members(JsonNode before, JsonNode after) {
        Set<String> members = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(members::add);
        before.fieldNames().forEachRemaining(members::add);
        return members;
    }
}
