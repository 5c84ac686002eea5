package org.ecoplan.project.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kit.load.LoadKind;
import org.ecoplan.kit.load.LoadOrder;
import org.ecoplan.kit.load.LoadTarget;
import org.ecoplan.kit.rows.RowType;

/** Loads of items into the draft of one year. */
@ApplicationScoped
class WorkItemLoadKind implements LoadKind<WorkItemRow> {

    private static final RowType<WorkItemRow> ROWS = RowType.of(WorkItemRow.class);

    private final WorkItemService service;

    WorkItemLoadKind(WorkItemService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "work-items";
    }

    @Override
    public RowType<WorkItemRow> rows() {
        return ROWS;
    }

    /** What rows of a year belong to. */
    static String subject(String plan, int year) {
        return plan + "/" + year;
    }

    @Override
    public LoadTarget<WorkItemRow> open(LoadOrder order) {
        int behindPlan = order.subject().lastIndexOf('/');
        String plan = order.subject().substring(0, behindPlan);
        int year = Integer.parseInt(order.subject().substring(behindPlan + 1));
        return new WorkItemLoad(plan, service.toFill(plan, year), service, ROWS);
    }
}
