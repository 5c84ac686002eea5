package org.ecoplan.project.workplan.item;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/** Checks that items of a year's work plan are complete and fit the projects that they are about. */
public final class ItemRules {

    private final PlannedYear planned;
    private final Faults faults;
    private final PromiseRules promises;

    public ItemRules(PlannedYear planned, Faults faults) {
        this.planned = planned;
        this.faults = faults;
        this.promises = new PromiseRules(faults);
    }

    /** Finds everything wrong with a list of items, {@code at} which they are; none may be about what another one is. */
    public void checkAll(List<WorkItem> items, String at) {
        Map<ItemKey, Integer> first = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            ItemKey key = items.get(i).key();
            check(items.get(i), at + "/" + i);
            Integer other = first.putIfAbsent(key, i);
            faults.check(
                    other == null || key.project() == null,
                    at + "/" + i,
                    "twice",
                    "item " + other + " is about the same project and part",
                    key.text());
        }
    }

    /** Finds everything wrong with one item. */
    public void check(WorkItem item, String at) {
        new FileRules(faults).text(item.content(), at + "/content");
        promises.percent(item.percent(), at + "/percent");
        faults.check(
                item.percent() != null || !item.deliverables().isEmpty(),
                at,
                "missing",
                "an item promises a percent, quantities, or both",
                null);
        promises.funding(item.funding(), at + "/funding");
        Optional<Scope> scope = scope(item, at);
        scope.ifPresent(found -> {
            checkYear(found, item, at);
            checkUnits(found, item.units(), at + "/units");
            promises.quantities(found, item.deliverables(), at + "/deliverables");
        });
        new ScheduleRules(item, scope, promises, faults).check(at + "/milestones");
    }

    private Optional<Scope> scope(WorkItem item, String at) {
        if (!faults.present(item.project(), at + "/project")) {
            return Optional.empty();
        }
        Optional<Project> project = planned.project(item.project());
        if (!faults.check(
                project.isPresent(),
                at + "/project",
                "unknown-project",
                "the plan has no key project with this code",
                item.project())) {
            return Optional.empty();
        }
        Optional<Scope> scope = planned.scope(project.get(), item.part());
        faults.check(
                scope.isPresent(),
                at + "/part",
                "unknown-part",
                "the project has no part with this number",
                item.part());
        return scope;
    }

    private void checkYear(Scope scope, WorkItem item, String at) {
        int year = planned.year();
        Integer from = item.carriedFrom();
        if (from != null) {
            faults.check(
                    from < year && planned.wasPlanned(from, item.key()),
                    at + "/carriedFrom",
                    "nothing-to-carry",
                    "the work plan of that year has no item of this project and part",
                    from);
        }
        faults.check(
                scope.years().contains(year)
                        || from != null && year > scope.years().to(),
                at + (item.part() == null ? "/project" : "/part"),
                "outside-years",
                "its years are " + scope.years().from() + " to " + scope.years().to() + ", not " + year
                        + "; what is later goes on with the item of an earlier year, which carriedFrom names",
                item.key().text());
    }

    private void checkUnits(Scope scope, List<String> units, String at) {
        faults.check(!units.isEmpty(), at, "missing", "at least the unit that leads", null);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            String unit = units.get(i);
            faults.check(
                    scope.units().contains(unit),
                    at + "/" + i,
                    "not-responsible",
                    "this unit does not answer for it; those that do are "
                            + String.join(", ", scope.units().stream().sorted().toList()),
                    unit);
            faults.check(seen.add(unit), at + "/" + i, "twice", "it is in this list already", unit);
        }
    }
}
