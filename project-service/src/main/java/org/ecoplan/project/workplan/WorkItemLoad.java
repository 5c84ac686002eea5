package org.ecoplan.project.workplan;

import java.util.Collection;
import java.util.List;
import org.ecoplan.kit.load.HeldRows;
import org.ecoplan.kit.load.HeldRows.Held;
import org.ecoplan.kit.load.LoadTarget;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.rows.RejectedRows;
import org.ecoplan.kit.rows.RowType;
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
    private final HeldRows<WorkItemRow> held = new HeldRows<>(MOST);

    WorkItemLoad(String plan, PlannedYear planned, WorkItemService service, RowType<WorkItemRow> type) {
        this.plan = plan;
        this.planned = planned;
        this.service = service;
        this.type = type;
    }

    @Override
    public void check(WorkItemRow row, Faults faults) {
        if (held.haveRoom(faults)) {
            row.check(planned, faults);
        }
    }

    @Override
    public void stage(int index, long line, WorkItemRow row) {
        held.hold(index, line, row);
    }

    /** Takes out every row whose project and part is there more than once: nobody can know which of them is meant. */
    @Override
    public void compare(RejectedRows rejected) {
        held.repeated(row -> row.toItem().key(), "project and part").forEach((index, fault) -> {
            Held<WorkItemRow> one = held.remove(index);
            rejected.add(one.index(), one.line(), List.of(fault), type.cells(one.row()));
        });
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
        held.clear();
    }

    private Collection<WorkItem> items() {
        return held.all().stream().map(one -> one.row().toItem()).toList();
    }
}
