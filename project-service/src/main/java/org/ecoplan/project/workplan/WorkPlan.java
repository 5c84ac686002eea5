package org.ecoplan.project.workplan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecoplan.project.project.Origin;

/** 年度行动计划: what a plan's key projects are to do in one year. Each verb makes a new revision. */
@Entity
@Table(name = "work_plan")
class WorkPlan extends WorkPlanState {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    protected WorkPlan() {}

    Long id() {
        return id;
    }

    /** Changes what a draft says. */
    void write(WorkPlanContents newContents, Origin origin, Instant at) {
        contents = newContents;
        changed(origin, at);
    }

    /** From here on it is changed by amendments only. */
    void approve(Approval newApproval) {
        status = WorkPlanStatus.APPROVED;
        approval = newApproval;
        changed(new Origin(newApproval.approvedBy(), null), newApproval.recordedAt());
    }

    /** @return the number of the amendment */
    int amend(WorkPlanContents newContents, Origin origin, Instant at) {
        contents = newContents;
        amendments++;
        changed(origin, at);
        return amendments;
    }

    /** From here on nothing changes it. */
    void close(Closure newClosure) {
        status = WorkPlanStatus.CLOSED;
        closure = newClosure;
        changed(new Origin(newClosure.closedBy(), newClosure.note()), newClosure.recordedAt());
    }

    private void changed(Origin origin, Instant at) {
        revision++;
        recordedBy = origin.recordedBy();
        reason = origin.reason();
        changedAt = at;
    }
}
