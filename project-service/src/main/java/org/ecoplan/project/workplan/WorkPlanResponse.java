package org.ecoplan.project.workplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.project.workplan.item.WorkItem;

/**
 * A year's work plan as the API gives it.
 *
 * @param funds what its items are paid from, added up
 * @param approval absent from a draft
 * @param closure absent as long as the year is not closed
 * @param amendments how often it was changed after its approval
 * @param recordedBy who recorded this revision, where that was told
 * @param reason why it is what it is, where that was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkPlanResponse(
        String plan,
        int year,
        WorkPlanStatus status,
        long revision,
        LocalizedText title,
        Funds funds,
        List<WorkItem> items,
        Approval approval,
        Closure closure,
        int amendments,
        String recordedBy,
        String reason,
        Instant changedAt) {}
