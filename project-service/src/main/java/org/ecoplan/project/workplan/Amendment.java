package org.ecoplan.project.workplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.ecoplan.kit.json.JsonColumn;
import org.hibernate.annotations.Immutable;

/** One change of an approved work plan; never changed itself. */
@Entity
@Immutable
@Table(name = "work_plan_amendment")
class Amendment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long workPlanId;
    private int number;
    private long revision;
    private String reason;

    @Convert(converter = DocumentColumn.class)
    private DecisionDocument document;

    private String recordedBy;
    private Instant recordedAt;

    @Convert(converter = ChangesColumn.class)
    private Changes changes;

    protected Amendment() {}

    Amendment(WorkPlan amended, int number, AmendWorkPlanRequest request, List<ItemChange> changes, Instant at) {
        this.workPlanId = amended.id();
        this.number = number;
        this.revision = amended.revision();
        this.reason = request.reason();
        this.document = request.document();
        this.recordedBy = request.recordedBy();
        this.recordedAt = at;
        this.changes = new Changes(changes);
    }

    AmendmentResponse toResponse() {
        return new AmendmentResponse(number, revision, reason, document, recordedBy, recordedAt, changes.items());
    }

    /** What it changed, as it is stored. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changes(List<ItemChange> items) {}

    @Converter
    @Immutable
    static class DocumentColumn extends JsonColumn<DecisionDocument> {
        DocumentColumn() {
            super(DecisionDocument.class);
        }
    }

    @Converter
    @Immutable
    static class ChangesColumn extends JsonColumn<Changes> {
        ChangesColumn() {
            super(Changes.class);
        }
    }
}
