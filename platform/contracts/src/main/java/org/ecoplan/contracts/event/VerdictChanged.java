package org.ecoplan.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Verdict;

/**
 * The verdict on one indicator became another one.
 *
 * @param year the year that is judged
 * @param previous {@code null} where there was none yet
 * @param causedBy id of the event that changed it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictChanged(
        String plan,
        String region,
        Basis basis,
        int year,
        String indicator,
        long revision,
        Verdict verdict,
        Verdict previous,
        Instant changedAt,
        String causedBy)
        implements EventData {

    @Override
    public String key() {
        return String.join("/", plan, region, basis.code(), Integer.toString(year), indicator);
    }

    @Override
    public String partitionKey() {
        return plan;
    }
}
