package org.ecoplan.project.workplan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One state that a work plan has or had; never changed. */
@Entity
@Immutable
@Table(name = "work_plan_revision")
class WorkPlanRevision extends WorkPlanState {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long workPlanId;

    protected WorkPlanRevision() {}

    WorkPlanRevision(WorkPlan workPlan) {
        super(workPlan);
        workPlanId = workPlan.id();
    }
}
