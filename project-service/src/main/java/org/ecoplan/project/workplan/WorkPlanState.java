package org.ecoplan.project.workplan;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.ecoplan.kit.json.JsonColumn;
import org.hibernate.annotations.Immutable;

/** A work plan at one time. The plan itself and each of its revisions have these columns alike. */
@MappedSuperclass
abstract class WorkPlanState {

    protected String plan;
    protected int year;
    protected long revision;

    @Enumerated(EnumType.STRING)
    protected WorkPlanStatus status;

    @Convert(converter = ContentsColumn.class)
    protected WorkPlanContents contents;

    @Convert(converter = ApprovalColumn.class)
    protected Approval approval;

    @Convert(converter = ClosureColumn.class)
    protected Closure closure;

    protected int amendments;
    protected String recordedBy;
    protected String reason;
    protected Instant changedAt;

    protected WorkPlanState() {}

    WorkPlanState(WorkPlanState original) {
        plan = original.plan;
        year = original.year;
        revision = original.revision;
        status = original.status;
        contents = original.contents;
        approval = original.approval;
        closure = original.closure;
        amendments = original.amendments;
        recordedBy = original.recordedBy;
        reason = original.reason;
        changedAt = original.changedAt;
    }

    String plan() {
        return plan;
    }

    int year() {
        return year;
    }

    /** 0 while nothing has been stored. */
    long revision() {
        return revision;
    }

    WorkPlanStatus status() {
        return status;
    }

    WorkPlanContents contents() {
        return contents;
    }

    Approval approval() {
        return approval;
    }

    WorkPlanResponse toResponse() {
        return new WorkPlanResponse(
                plan,
                year,
                status,
                revision,
                contents.title(),
                Funds.of(contents.items()),
                contents.items(),
                approval,
                closure,
                amendments,
                recordedBy,
                reason,
                changedAt);
    }

    WorkPlanSummary toSummary() {
        return new WorkPlanSummary(
                year,
                status,
                revision,
                contents.title(),
                contents.items().size(),
                Funds.of(contents.items()).total(),
                approval == null ? null : approval.on(),
                amendments,
                closure == null ? null : closure.on(),
                changedAt);
    }

    @Converter
    @Immutable
    static class ContentsColumn extends JsonColumn<WorkPlanContents> {
        ContentsColumn() {
            super(WorkPlanContents.class);
        }
    }

    @Converter
    @Immutable
    static class ApprovalColumn extends JsonColumn<Approval> {
        ApprovalColumn() {
            super(Approval.class);
        }
    }

    @Converter
    @Immutable
    static class ClosureColumn extends JsonColumn<Closure> {
        ClosureColumn() {
            super(Closure.class);
        }
    }
}
