package org.ecoplan.project.workplan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecoplan.kit.load.LoadTarget;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.rows.RejectedRows;
import org.ecoplan.kit.rows.RowType;
import org.ecoplan.project.workplan.item.ItemKey;
import org.ecoplan.project.workplan.item.PlannedYear;
import org.ecoplan.project.workplan.item.WorkItem;

/** One load of items: they are held until all are there, compared with each other, and put into the draft at once. */
class WorkItemLoad implements LoadTarget<WorkItemRow> {

    /** No plan has nearly as many projects and parts; they are held in memory. */
    static final int MOST = 10_000;

    private final String plan;
    private final PlannedYear planned;
    private final WorkItemService service;
    private final RowType<WorkItemRow> type;
    private final Map<Integer, Staged> staged = new TreeMap<>();

    /** A row that nothing is wrong with by itself. */
    private record Staged(int index, long line, WorkItemRow row) {}

    WorkItemLoad(String plan, PlannedYear planned, WorkItemService service, RowType<WorkItemRow> type) {
        this.plan = plan;
        this.planned = planned;
        this.service = service;
        this.type = type;
    }

    @Override
    public void check(WorkItemRow row, Faults faults) {
        if (faults.check(staged.size() < MOST, "", "too-many", "at most " + MOST + " items at once", null)) {
            row.check(planned, faults);
        }
    }

    @Override
    public void stage(int index, long line, WorkItemRow row) {
        staged.put(index, new Staged(index, line, row));
    }

    /** Takes out every row whose project and part is there more than once: nobody can know which of them is meant. */
    @Override
    public void compare(RejectedRows rejected) {
        Map<ItemKey, Set<Integer>> indexes = new LinkedHashMap<>();
        staged.values()
                .forEach(one -> indexes.computeIfAbsent(one.row().toItem().key(), key -> new LinkedHashSet<>())
                        .add(one.index()));
        for (Staged one : List.copyOf(staged.values())) {
            Set<Integer> same = indexes.get(one.row().toItem().key());
            same.stream().filter(index -> index != one.index()).findFirst().ifPresent(other -> {
                staged.remove(one.index());
                rejected.add(one.index(), one.line(), List.of(repeated(other)), type.cells(one.row()));
            });
        }
    }

    private static FieldError repeated(int other) {
        return FieldError.inBody("", "same-key-twice", "row " + other + " is about the same project and part", null);
    }

    @Override
    public Tally foresee() {
        return service.foresee(plan, planned.year(), items());
    }

    @Override
    public Tally store() {
        return service.fill(plan, planned.year(), items());
    }

    @Override
    public void close() {
        staged.clear();
    }

    private Collection<WorkItem> items() {
        return staged.values().stream().map(one -> one.row().toItem()).toList();
    }
}
