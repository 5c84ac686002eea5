package org.ecoplan.project.workplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.project.workplan.item.ItemKey;
import org.ecoplan.project.workplan.item.WorkItem;

/** What a work plan says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkPlanContents(LocalizedText title, List<WorkItem> items) {

    static final WorkPlanContents NOTHING = new WorkPlanContents(null, List.of());

    WorkPlanContents {
        items = Absent.asEmpty(items);
    }

    Optional<WorkItem> find(ItemKey key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** The same with these items: each in the place of the one that it is about the same as, or behind all others. */
    WorkPlanContents with(Collection<WorkItem> changed) {
        Map<ItemKey, WorkItem> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(item.key(), item));
        changed.forEach(item -> byKey.put(item.key(), item));
        return new WorkPlanContents(title, new ArrayList<>(byKey.values()));
    }

    WorkPlanContents without(Set<ItemKey> keys) {
        return new WorkPlanContents(
                title, items.stream().filter(item -> !keys.contains(item.key())).toList());
    }
}
