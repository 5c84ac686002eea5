package org.ecoplan.indicator.plan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.json.StrictJson;

/**
 * What two editions of a plan say differently. Entries of a list are matched by what a reader knows them by, so that an
 * indicator that moves up is not every indicator changed; that some of them changed places is said of the list.
 */
final class PlanComparison {

    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());

    /** By which of its members an entry is known, for each list of which the entries are things of their own. */
    private static final Map<String, String> KNOWN_BY = Map.ofEntries(
            Map.entry("regions", "code"),
            Map.entry("domains", "code"),
            Map.entry("tasks", "code"),
            Map.entry("departments", "code"),
            Map.entry("indicators", "number"),
            Map.entry("subIndicators", "number"),
            Map.entry("stages", "code"),
            Map.entry("requirements", "year"),
            Map.entry("targets", "year"),
            Map.entry("variables", "code"),
            Map.entry("notes", "id"));

    /** A criterion is one thought: half of it changed is another criterion. */
    private static final String CRITERION = "criterion";

    private final List<PlanChange> changes = new ArrayList<>();

    private PlanComparison() {}

    /** Empty if and only if the two are equal. */
    static List<PlanChange> between(PlanDefinition before, PlanDefinition after) {
        PlanComparison comparison = new PlanComparison();
        comparison.compareMembers(JsonPointer.empty(), JSON.valueToTree(before), JSON.valueToTree(after));
        return List.copyOf(comparison.changes);
    }

    private void compareMembers(JsonPointer at, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(name, at.appendProperty(name), before.get(name), after.get(name)));
    }

    private void compare(String name, JsonPointer at, JsonNode before, JsonNode after) {
        if (KNOWN_BY.containsKey(name)) {
            compareEntries(at, byKey(name, before), byKey(name, after));
        } else if (before == null || after == null) {
            add(at, before, after);
        } else if (before.isObject() && after.isObject() && !name.equals(CRITERION)) {
            compareMembers(at, before, after);
        } else if (!same(before, after)) {
            add(at, before, after);
        }
    }

    private void compareEntries(JsonPointer at, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> {
            JsonNode older = before.get(key);
            JsonNode newer = after.get(key);
            if (older == null || newer == null) {
                add(at.appendProperty(key), older, newer);
            } else {
                compareMembers(at.appendProperty(key), older, newer);
            }
        });
        ArrayNode order = common(before, after);
        ArrayNode newOrder = common(after, before);
        if (!order.equals(newOrder)) {
            add(at, order, newOrder);
        }
    }

    private void add(JsonPointer at, JsonNode before, JsonNode after) {
        PlanChange.Kind kind = before == null
                ? PlanChange.Kind.ADDED
                : after == null ? PlanChange.Kind.REMOVED : PlanChange.Kind.CHANGED;
        changes.add(new PlanChange(at.toString(), kind, before, after));
    }

    // Nodes take 80.8 and 80.80 for equal; what is written does not.
    private static boolean same(JsonNode before, JsonNode after) {
        return before.toString().equals(after.toString());
    }

    /** The entries of a list, which may have been left out. */
    private static Map<String, JsonNode> byKey(String list, JsonNode entries) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        Iterator<JsonNode> each = entries == null ? List.<JsonNode>of().iterator() : entries.elements();
        each.forEachRemaining(entry -> byKey.put(entry.get(KNOWN_BY.get(list)).asText(), entry));
        return byKey;
    }

    private static ArrayNode common(Map<String, JsonNode> entries, Map<String, JsonNode> others) {
        ArrayNode keys = JsonNodeFactory.instance.arrayNode();
        entries.keySet().stream().filter(others::containsKey).forEach(keys::add);
        return keys;
    }
}
