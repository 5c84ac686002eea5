package org.ecoplan.project.workplan;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.ecoplan.kit.json.JsonColumn;
import org.hibernate.annotations.Immutable;

/** What was kept of a work plan, as it was found when the year was closed; never changed. */
@Entity
@Immutable
@Table(name = "work_plan_keeping")
class ClosedYear {

    @Id
    private Long workPlanId;

    @Convert(converter = KeepingColumn.class)
    private WorkPlanKeeping keeping;

    protected ClosedYear() {}

    ClosedYear(WorkPlan closed, WorkPlanKeeping keeping) {
        this.workPlanId = closed.id();
        this.keeping = keeping;
    }

    WorkPlanKeeping keeping() {
        return keeping;
    }

    @Converter
    @Immutable
    static class KeepingColumn extends JsonColumn<WorkPlanKeeping> {
        KeepingColumn() {
            super(WorkPlanKeeping.class);
        }
    }
}
