package org.ecoplan.indicator.requirement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;

/**
 * A requirement as the API gives it.
 *
 * @param recordedBy who recorded this revision, where that was told
 * @param reason why it is what it is, where that was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequirementResponse(
        String subIndicator,
        String region,
        int year,
        long revision,
        Direction direction,
        BigDecimal value,
        LocalizedText document,
        String recordedBy,
        String reason,
        Instant assignedAt) {

    static RequirementResponse of(RequirementKey key, long revision, Assignment assignment) {
        return new RequirementResponse(
                key.subIndicator(),
                key.region(),
                key.year(),
                revision,
                assignment.direction(),
                assignment.value(),
                assignment.document(),
                assignment.recordedBy(),
                assignment.reason(),
                assignment.assignedAt());
    }
}
